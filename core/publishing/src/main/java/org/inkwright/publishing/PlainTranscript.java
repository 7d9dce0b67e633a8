package org.inkwright.publishing;

import org.inkwright.manuscript.Segment;

/// What was said, as one reads it: a paragraph ends where another speaker begins or nobody speaks
/// for a while.
final class PlainTranscript {
    private static final long PAUSE_MILLIS = 2000;

    private PlainTranscript() {}

    static String write(Speech speech) {
        var text = new StringBuilder();
        String before = "";
        long end = 0;
        for (int i = 0; i < speech.segments().size(); i++) {
            Segment segment = speech.segments().get(i);
            String speaker = speech.speakers().get(i).strip();
            boolean another = !speaker.equals(before);
            if (!text.isEmpty()) {
                boolean pause = segment.time().startMillis() - end >= PAUSE_MILLIS;
                text.append(another || pause ? "\n\n" : " ");
            }
            if (another && !speaker.isEmpty()) {
                text.append(CleanText.line(speaker)).append(": ");
            }
            text.append(CleanText.line(segment.text()).strip());
            before = speaker;
            end = segment.time().endMillis();
        }
        return text.isEmpty() ? "" : text.append('\n').toString();
    }
}

package org.inkwright.publishing;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.Word;

/// What was said, and by whom.
///
/// @param segments the lines in order
/// @param speakers who says each of them, by name; empty for nobody in particular
public record Speech(List<Segment> segments, List<String> speakers) {
    public Speech {
        segments = List.copyOf(segments);
        speakers = List.copyOf(speakers);
        if (segments.size() != speakers.size()) {
            throw new IllegalArgumentException("each line has a speaker, if only an empty one");
        }
    }

    /// Lines of nobody in particular.
    public static Speech of(List<Segment> segments) {
        return new Speech(segments, segments.stream().map(segment -> "").toList());
    }

    /// The lines as subtitles show them: where another speaker begins, with the name before.
    List<Segment> withNames() {
        List<Segment> named = new ArrayList<>();
        String before = "";
        for (int i = 0; i < segments.size(); i++) {
            String speaker = speakers.get(i);
            Segment segment = segments.get(i);
            named.add(speaker.equals(before) || speaker.isBlank() ? segment : by(speaker, segment));
            before = speaker;
        }
        return named;
    }

    private static Segment by(String speaker, Segment segment) {
        long start = segment.time().startMillis();
        String label = CleanText.line(speaker).strip() + ":";
        List<Word> words = new ArrayList<>();
        if (!segment.words().isEmpty()) {
            // The name takes no time, so the words keep theirs.
            for (String part : label.split("\\s+", -1)) {
                words.add(new Word(part, new TimeSpan(start, start), Word.Timing.ESTIMATED));
            }
            words.addAll(segment.words());
        }
        return new Segment(segment.index(), segment.time(), label + " " + segment.text(), words);
    }
}

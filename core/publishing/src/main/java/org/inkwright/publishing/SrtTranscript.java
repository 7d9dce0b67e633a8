package org.inkwright.publishing;

import java.util.List;

/// Subtitles in SubRip form.
final class SrtTranscript {
    private SrtTranscript() {}

    static String write(List<Cue> cues) {
        var text = new StringBuilder();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            text.append(i == 0 ? "" : "\n").append(i + 1).append('\n');
            text.append(Timecode.of(cue.startMillis(), ','))
                    .append(" --> ")
                    .append(Timecode.of(cue.endMillis(), ','))
                    .append('\n');
            cue.lines().forEach(line -> text.append(withoutArrow(line)).append('\n'));
        }
        return text.toString();
    }

    // SubRip has no way to escape; players take any line with this arrow for times.
    private static String withoutArrow(String line) {
        return line.replace("-->", "→");
    }
}

package org.inkwright.publishing;

import java.util.List;

/// Subtitles in WebVTT form. Each begins with its times, so a text that begins with `NOTE` or
/// `STYLE` stays a text.
final class VttTranscript {
    private VttTranscript() {}

    static String write(List<Cue> cues) {
        var text = new StringBuilder("WEBVTT\n");
        for (Cue cue : cues) {
            text.append('\n')
                    .append(Timecode.of(cue.startMillis(), '.'))
                    .append(" --> ")
                    .append(Timecode.of(cue.endMillis(), '.'))
                    .append('\n');
            cue.lines().forEach(line -> text.append(escaped(line)).append('\n'));
        }
        return text.toString();
    }

    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

package org.inkwright.studio;

import org.inkwright.manuscript.MediaChapter;
import org.inkwright.manuscript.MediaFacts;
import org.inkwright.manuscript.MediaStream;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.media.Probe;

/// Turns what the probe found into what is kept.
final class RecordingFacts {
    private RecordingFacts() {}

    static MediaFacts of(Probe.Recording recording) {
        return new MediaFacts(
                recording.container(),
                recording.duration(),
                recording.streams().stream().map(RecordingFacts::stream).toList(),
                recording.tags(),
                recording.chapters().stream().map(RecordingFacts::chapter).toList());
    }

    private static MediaStream stream(Probe.Stream stream) {
        MediaStream.Kind kind =
                switch (stream.kind()) {
                    case AUDIO -> MediaStream.Kind.AUDIO;
                    case VIDEO -> MediaStream.Kind.VIDEO;
                    case SUBTITLE -> MediaStream.Kind.SUBTITLE;
                    case OTHER -> MediaStream.Kind.OTHER;
                };
        return new MediaStream(kind, stream.codec());
    }

    /// A file may claim any times.
    private static MediaChapter chapter(Probe.ChapterMark mark) {
        long start = Math.max(0, mark.startMillis());
        return new MediaChapter(
                mark.title(), new TimeSpan(start, Math.max(start, mark.endMillis())));
    }
}

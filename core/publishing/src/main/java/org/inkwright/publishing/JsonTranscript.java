package org.inkwright.publishing;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.Word;
import org.jspecify.annotations.Nullable;

/// A transcript as JSON, see `docs/transcript-json.md`. The records below are the format: their
/// names and order are what is written.
final class JsonTranscript {
    /// Rises when a field changes its meaning or goes.
    static final int VERSION = 1;

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private JsonTranscript() {}

    static String write(Source source, Transcript transcript, Speech speech) {
        var file =
                new File(
                        VERSION,
                        new Origin(
                                CleanText.title(source.title()),
                                source.kind().name().toLowerCase(Locale.ROOT)),
                        new Making(
                                CleanText.line(transcript.model()),
                                CleanText.line(transcript.language()),
                                transcript.coverage().state() == Coverage.State.COMPLETE,
                                transcript.coverage().next().toMillis(),
                                transcript.coverage().warnings().stream()
                                        .map(CleanText::lines)
                                        .toList()),
                        IntStream.range(0, speech.segments().size())
                                .mapToObj(at -> line(speech, at))
                                .toList());
        return GSON.toJson(file) + "\n";
    }

    private static Line line(Speech speech, int at) {
        Segment segment = speech.segments().get(at);
        String speaker = CleanText.line(speech.speakers().get(at));
        return new Line(
                segment.index(),
                segment.time().startMillis(),
                segment.time().endMillis(),
                CleanText.lines(segment.text()),
                speaker.isBlank() ? null : speaker,
                segment.words().stream().map(JsonTranscript::spoken).toList());
    }

    private static Spoken spoken(Word word) {
        return new Spoken(
                CleanText.lines(word.text()),
                word.time().startMillis(),
                word.time().endMillis(),
                word.timing().name().toLowerCase(Locale.ROOT));
    }

    private record File(int version, Origin source, Making transcript, List<Line> segments) {}

    private record Origin(String title, String kind) {}

    private record Making(
            String model,
            String language,
            boolean complete,
            long coveredMillis,
            List<String> warnings) {}

    private record Line(
            int index,
            long startMillis,
            long endMillis,
            String text,
            @Nullable String speaker,
            List<Spoken> words) {}

    private record Spoken(String text, long startMillis, long endMillis, String timing) {}
}

package org.inkwright.transcription;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inkwright.testing.Fixtures;
import org.inkwright.testing.WordErrors;
import org.inkwright.transcription.TranscriptionEvent.Line;

/// When the sentences of a fixture are really heard, and how far off what was recognised is.
final class TrueTimes {
    private TrueTimes() {}

    /// A sentence, in milliseconds.
    record Sentence(long start, long end, String text) {}

    /// How far off a sentence's line is, in milliseconds; negative is too early.
    record Offset(long start, long end, String text) {}

    static List<Sentence> sampleTalk() {
        return of(Fixtures.sampleTalk("json"));
    }

    static List<Sentence> of(Path json) {
        var sentences = new ArrayList<Sentence>();
        JsonObject facts = new Gson().fromJson(Fixtures.text(json), JsonObject.class);
        JsonArray segments = facts.getAsJsonArray("segments");
        for (var element : segments) {
            JsonObject segment = element.getAsJsonObject();
            sentences.add(
                    new Sentence(
                            Math.round(segment.get("start").getAsDouble() * 1000),
                            Math.round(segment.get("end").getAsDouble() * 1000),
                            segment.get("text").getAsString()));
        }
        return sentences;
    }

    /// The offsets of the sentences that were recognised with at most a fifth of their words wrong.
    static List<Offset> compare(List<Sentence> sentences, List<Line> lines) {
        var offsets = new ArrayList<Offset>();
        for (Sentence sentence : sentences) {
            best(sentence, lines)
                    .ifPresent(line ->
                            offsets.add(
                                    new Offset(
                                            line.startMillis() - sentence.start(),
                                            line.endMillis() - sentence.end(),
                                            sentence.text())));
        }
        return offsets;
    }

    /// How far off, in milliseconds and in rising order, each word of the talk begins whose
    /// sentence came out with the right number of words.
    static List<Long> wordOffsets(List<Line> lines) {
        var offsets = new ArrayList<Long>();
        List<Sentence> sentences = sampleTalk();
        for (int i = 0; i < sentences.size(); i++) {
            List<Long> truth = wordStarts(i);
            best(sentences.get(i), lines)
                    .filter(line -> line.words().size() == truth.size())
                    .ifPresent(line -> addOffsets(line, truth, offsets));
        }
        offsets.sort(null);
        return offsets;
    }

    private static void addOffsets(Line line, List<Long> truth, List<Long> offsets) {
        for (int i = 0; i < truth.size(); i++) {
            offsets.add(Math.abs(line.words().get(i).startMillis() - truth.get(i)));
        }
    }

    private static List<Long> wordStarts(int sentence) {
        JsonObject facts =
                new Gson().fromJson(Fixtures.text(Fixtures.sampleTalk("json")), JsonObject.class);
        var starts = new ArrayList<Long>();
        var words = facts.getAsJsonArray("segments").get(sentence).getAsJsonObject();
        for (var word : words.getAsJsonArray("words")) {
            starts.add(Math.round(word.getAsJsonArray().get(1).getAsDouble() * 1000));
        }
        return starts;
    }

    private static Optional<Line> best(Sentence sentence, List<Line> lines) {
        return lines.stream()
                .filter(line -> Math.abs(line.endMillis() - sentence.end()) < 5000)
                .filter(line -> WordErrors.rate(sentence.text(), line.text()) <= 0.2)
                .findFirst();
    }
}

package org.inkwright.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.inkwright.media.Waveform;
import org.inkwright.media.WaveformReading;
import org.inkwright.media.WorkerWaveforms;
import org.inkwright.testing.Fixtures;
import org.inkwright.transcription.TranscriptionEvent.Line;
import org.inkwright.transcription.TranscriptionEvent.SpokenWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Doubtful stretches planted in true transcripts: every one is found; of the clean ones none is
/// doubted.
final class DoubtsTest {
    private static final List<String> CLIPS =
            List.of(
                    "clip-bees-slt",
                    "clip-bread-rms",
                    "clip-garden-awb",
                    "clip-mixed-espeak-gb",
                    "clip-mixed-espeak-us");

    @TempDir private Path folder;

    @Test
    void cleanTranscriptsAreNotDoubted() throws Exception {
        assertEquals(
                List.of(),
                Doubts.of(
                        lines(Fixtures.sampleTalk("json")), waveform(Fixtures.sampleTalk("mp3"))));
        for (String clip : CLIPS) {
            List<Line> lines = lines(Fixtures.clip(clip, "json"));
            assertEquals(List.of(), Doubts.of(lines, waveform(Fixtures.clip(clip, "wav"))), clip);
        }
    }

    @Test
    void everyLoopIsFound() {
        List<String> loops =
                List.of(
                        "no no no no no",
                        "thank you thank you thank you thank you",
                        "and the bees and the bees and the bees",
                        "this is the end of it. This is the end of it. This is the end of it",
                        "we walk through the garden and bake some bread,"
                                + " we walk through the garden and bake some bread");
        List<Line> talk = lines(Fixtures.sampleTalk("json"));
        for (String loop : loops) {
            for (int at = 0; at < talk.size(); at += 5) {
                List<Line> planted = new ArrayList<>(talk);
                Line before = talk.get(at);
                planted.set(at, line(before.startMillis(), before.endMillis(), loop));
                List<Doubt> found =
                        Doubts.of(planted).stream()
                                .filter(Doubt.Repetition.class::isInstance)
                                .toList();
                assertEquals(1, found.size(), loop + " at " + at + " " + found);
                assertEquals(before.startMillis(), found.getFirst().startMillis());
                assertEquals(before.endMillis(), found.getFirst().endMillis());
            }
        }
    }

    @Test
    void aLineThatComesAgainAndAgainIsOneDoubt() {
        List<Line> planted = new ArrayList<>(lines(Fixtures.sampleTalk("json")));
        Line looped = planted.get(10);
        planted.addAll(11, Collections.nCopies(4, looped));
        List<Doubt> found =
                Doubts.of(planted).stream().filter(Doubt.Repetition.class::isInstance).toList();
        assertEquals(1, found.size(), found.toString());
        var repetition = assertInstanceOf(Doubt.Repetition.class, found.getFirst());
        assertEquals(5, repetition.times());
        assertEquals(looped.words().size(), repetition.words());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.0003, 0.001, 0.01, 0.1})
    void everyLineInSilenceOrNoiseIsFoundAndNoOther(double noise) throws Exception {
        float[] talk = Sounds.talk(folder);
        float[] hiss = Sounds.noise(30, noise, 4);
        Path wav = Sounds.write(folder.resolve("padded.wav"), talk, hiss);
        Waveform waveform = waveform(wav);
        List<Line> planted = new ArrayList<>(lines(Fixtures.sampleTalk("json")));
        for (long at = 127_000; at < 154_000; at += 3_000) {
            planted.add(line(at, at + 2_400, "Thanks for listening to number " + at));
        }
        List<Doubt> found = Doubts.of(planted, waveform);
        List<Doubt> unheard = found.stream().filter(Doubt.Unheard.class::isInstance).toList();
        assertEquals(9, unheard.size(), found.toString());
        assertTrue(unheard.stream().allMatch(doubt -> doubt.startMillis() >= 127_000));
        assertEquals(unheard, found);
    }

    @Test
    void linesBehindWhatIsKnownOfTheSoundAreNotDoubtedForIt() throws Exception {
        Waveform clip = waveform(Fixtures.clip("clip-bees-slt", "wav"));
        var behind = line(clip.millis() + 10, clip.millis() + 2_000, "What nobody has heard yet");
        assertEquals(List.of(), Doubts.of(List.of(behind), clip));
    }

    @Test
    void farTooManyAndFarTooFewLettersAreFound() {
        List<Line> talk = lines(Fixtures.sampleTalk("json"));
        for (int at = 0; at < talk.size() - 1; at++) {
            Line line = talk.get(at);
            List<Line> crowded = new ArrayList<>(talk);
            crowded.set(at, line(line.startMillis(), line.endMillis(), tooMuch(line)));
            assertTrue(
                    Doubts.of(crowded).stream().anyMatch(Doubt.Density.class::isInstance),
                    "crowded " + at);
            List<Line> sparse = new ArrayList<>(talk);
            sparse.set(at, line(line.startMillis(), line.startMillis() + 12_000, "Well then, yes"));
            assertTrue(
                    Doubts.of(sparse).stream().anyMatch(Doubt.Density.class::isInstance),
                    "sparse " + at);
        }
    }

    @Test
    void unsureWordsNearEachOtherAreOneDoubt() {
        double[] confidences = {0.9, 0.2, 0.9, 0.3, 0.9, 0.9, 0.9, 0.9, 0.1, -1};
        List<SpokenWord> words = new ArrayList<>();
        for (int i = 0; i < confidences.length; i++) {
            words.add(new SpokenWord("w" + i, i * 100L, i * 100L + 90, true, confidences[i]));
        }
        assertEquals(
                List.of(new Doubt.Unsure(100, 390, 0.2, 3), new Doubt.Unsure(800, 890, 0.1, 1)),
                Doubts.of(List.of(new Line(0, 1_000, "some words", words))));
    }

    @Test
    void nothingIsDoubtedWhereNothingIsSaid() {
        assertEquals(List.of(), Doubts.of(List.of()));
        assertEquals(List.of(), Doubts.of(List.of(new Line(0, 0, "", List.of()))));
    }

    static Waveform waveform(Path recording) throws InterruptedException {
        var waveforms = new WorkerWaveforms(Recognised.cache());
        WaveformReading reading =
                waveforms.read(recording, "doubts-" + recording.toString().hashCode(), part -> {});
        return assertInstanceOf(WaveformReading.Read.class, reading).waveform();
    }

    private static List<Line> lines(Path json) {
        var facts = new Gson().fromJson(Fixtures.text(json), JsonObject.class);
        List<Line> lines = new ArrayList<>();
        for (var element : facts.getAsJsonArray("segments")) {
            JsonObject segment = element.getAsJsonObject();
            List<SpokenWord> words = new ArrayList<>();
            for (var word : segment.getAsJsonArray("words")) {
                JsonArray parts = word.getAsJsonArray();
                words.add(
                        new SpokenWord(
                                parts.get(0).getAsString(),
                                millis(parts.get(1).getAsDouble()),
                                millis(parts.get(2).getAsDouble()),
                                true));
            }
            lines.add(
                    new Line(
                            words.getFirst().startMillis(),
                            words.getLast().endMillis(),
                            segment.get("text").getAsString(),
                            words));
        }
        return lines;
    }

    /// Three times as many letters as anybody says in a line's time.
    private static String tooMuch(Line line) {
        long letters = (line.endMillis() - line.startMillis()) * 45 / 1000;
        return Fixtures.text(Fixtures.sampleTalk("txt"))
                .replace('\n', ' ')
                .substring(0, (int) letters);
    }

    private static long millis(double seconds) {
        return Math.round(seconds * 1000);
    }

    /// A line whose words are spread over its time.
    private static Line line(long start, long end, String text) {
        String[] parts = text.split(" ", -1);
        List<SpokenWord> words = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            long from = start + (end - start) * i / parts.length;
            long to = start + (end - start) * (i + 1) / parts.length;
            words.add(new SpokenWord(parts[i], from, to, false));
        }
        return new Line(start, end, text, words);
    }
}

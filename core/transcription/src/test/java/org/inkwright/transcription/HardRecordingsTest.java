package org.inkwright.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.inkwright.testing.Fixtures;
import org.inkwright.testing.WordErrors;
import org.inkwright.transcription.TranscriptionEvent.Line;
import org.inkwright.transcription.TranscriptionOutcome.Failed;
import org.inkwright.transcription.TranscriptionOutcome.Finished;
import org.inkwright.transcription.TranscriptionOutcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recordings that are silent, noisy, short, cut short, not there or no recordings, through the
/// real worker.
class HardRecordingsTest {
    @TempDir private Path folder;

    @Test
    void tenMinutesOfSilenceGiveNoText() throws IOException, InterruptedException {
        Recognised silence = Recognised.of(wav(Sounds.silence(600)));
        assertEquals(new Finished(600_000, false), silence.outcome());
        assertEquals("", silence.text());
        assertEquals(10, silence.windows().size());
    }

    @Test
    void tenMinutesOfNoiseGiveNoText() throws IOException, InterruptedException {
        float[] noise = Sounds.joined(Sounds.noise(300, 0.05, 1), Sounds.rumble(300, 0.05, 2));
        Recognised heard = Recognised.of(wav(noise));
        assertEquals(new Finished(600_000, false), heard.outcome());
        assertEquals("", heard.text());
    }

    @Test
    void threeMinutesOfSilenceInATalkMoveTheTimesAndNothingElse()
            throws IOException, InterruptedException {
        float[] talk = Sounds.talk(folder);
        int middle = 53_000 * 16;
        Recognised heard =
                Recognised.of(
                        wav(
                                Arrays.copyOf(talk, middle),
                                Sounds.silence(180),
                                Arrays.copyOfRange(talk, middle, talk.length)));
        double errors = WordErrors.rate(Fixtures.text(Fixtures.sampleTalk("txt")), heard.text());
        assertTrue(errors <= 0.05, "word error rate " + errors);
        List<Line> back = heard.lines().stream().map(HardRecordingsTest::withoutSilence).toList();
        List<TrueTimes.Offset> offsets = TrueTimes.compare(TrueTimes.sampleTalk(), back);
        assertTrue(offsets.size() >= 26, offsets.size() + " sentences compared");
        assertTrue(
                offsets.stream()
                        .allMatch(o -> Math.abs(o.start()) <= 250 && Math.abs(o.end()) <= 150),
                "" + offsets);
    }

    @Test
    void aRecordingWithoutSoundSamplesFinishesOrIsRefused()
            throws IOException, InterruptedException {
        Recognised nothing = Recognised.of(wav(new float[0]));
        assertEquals(List.of(), nothing.windows());
        boolean clear =
                nothing.outcome().equals(new Finished(0, false)) || unusable(nothing.outcome());
        assertTrue(clear, "" + nothing.outcome());
    }

    @Test
    void aThirdOfASecondFinishes() throws IOException, InterruptedException {
        float[] talk = Sounds.clip("clip-bees-slt");
        Recognised heard = Recognised.of(wav(Arrays.copyOfRange(talk, 8000, 8000 + 4800)));
        assertEquals(new Finished(300, false), heard.outcome());
        assertEquals(300, heard.windows().getLast().toMillis());
        assertTrue(heard.lines().stream().allMatch(line -> line.endMillis() <= 300));
    }

    @Test
    void filesThatWereCutShortAreKnown() throws IOException, InterruptedException {
        Recognised mp3 = Recognised.of(cut("mp3", 0.45));
        var finished = assertInstanceOf(Finished.class, mp3.outcome());
        assertTrue(finished.cutShort(), "an MP3 tells its length in its first frame");
        assertTrue(finished.decodedMillis() > 50_000 && finished.decodedMillis() < 60_000);
        assertTrue(mp3.lines().size() >= 12, "what is there is kept");
        Recognised mp4 = Recognised.of(cut("mp4", 0.6));
        boolean told = mp4.outcome() instanceof Finished film && film.cutShort();
        boolean clear = told || unusable(mp4.outcome());
        assertTrue(clear, "" + mp4.outcome());
    }

    @Test
    void whatIsNoRecordingIsRefused() throws IOException, InterruptedException {
        assertUnusable(folder.resolve("missing.mp3"));
        assertUnusable(folder);
        assertUnusable(Files.write(folder.resolve("empty.mp3"), new byte[0]));
        assertUnusable(Files.writeString(folder.resolve("text.mp3"), "not a song ".repeat(999)));
    }

    @Test
    void aRecordingThatBecameShorterIsRefused() throws IOException, InterruptedException {
        Path recording = Sounds.write(folder.resolve("short.wav"), Sounds.babble(5));
        var request = Recognised.request(recording, Duration.ofSeconds(20));
        var failed = assertInstanceOf(Failed.class, Recognised.of(request).outcome());
        assertEquals(Reason.RECORDING_UNUSABLE, failed.reason());
    }

    @Test
    void goingOnAtTheVeryEndFinishes() throws InterruptedException {
        var request = Recognised.request(Fixtures.sampleTalk("mp3"), Duration.ofMillis(125_572));
        Recognised rest = Recognised.of(request);
        assertEquals(new Finished(125_572, false), rest.outcome());
        assertEquals(List.of(), rest.lines());
    }

    @Test
    void namesInAnyLanguageAreFine() throws IOException, InterruptedException {
        Path odd = Files.createDirectories(folder.resolve("Größe 会議 😀 a'b\"c&d %20"));
        Path recording = odd.resolve("Ärger über 日本 😀.wav");
        Files.copy(Fixtures.clip("clip-garden-awb", "wav"), recording);
        Path model = Files.copy(Fixtures.demoModel(), odd.resolve("модель 😀.bin"));
        var request = new TranscriptionRequest(recording, model, Duration.ZERO, "en", List.of());
        Recognised heard = Recognised.of(request);
        assertInstanceOf(Finished.class, heard.outcome(), "" + heard.outcome());
        assertTrue(heard.text().contains("green frog"), heard.text());
    }

    @Test
    void aVocabularyDoesNoGreatHarm() throws InterruptedException {
        var request =
                new TranscriptionRequest(
                        Fixtures.clip("clip-mixed-espeak-us", "wav"),
                        Fixtures.demoModel(),
                        Duration.ZERO,
                        "auto",
                        List.of("gate", "keeper", "hive", "onions"));
        Recognised heard = Recognised.of(request);
        String truth = Fixtures.text(Fixtures.clip("clip-mixed-espeak-us", "txt"));
        assertTrue(WordErrors.rate(truth, heard.text()) <= 0.2, heard.text());
    }

    private static Line withoutSilence(Line line) {
        long moved = line.startMillis() > 53_000 ? 180_000 : 0;
        return new Line(
                line.startMillis() - moved, line.endMillis() - moved, line.text(), List.of());
    }

    private static void assertUnusable(Path recording) throws InterruptedException {
        Recognised heard = Recognised.of(recording);
        var failed = assertInstanceOf(Failed.class, heard.outcome());
        assertEquals(Reason.RECORDING_UNUSABLE, failed.reason());
        assertEquals(List.of(), heard.windows());
    }

    private static boolean unusable(TranscriptionOutcome outcome) {
        return outcome instanceof Failed failed && failed.reason() == Reason.RECORDING_UNUSABLE;
    }

    private Path cut(String form, double share) throws IOException {
        Path cut = folder.resolve("cut." + form);
        Files.copy(Fixtures.sampleTalk(form), cut);
        try (var channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
            channel.truncate((long) (Files.size(cut) * share));
        }
        return cut;
    }

    private Path wav(float[]... parts) throws IOException {
        return Sounds.write(folder.resolve("recording.wav"), parts);
    }
}

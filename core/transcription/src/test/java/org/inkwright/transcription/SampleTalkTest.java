package org.inkwright.transcription;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.inkwright.testing.Fixtures;
import org.inkwright.testing.WordErrors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sample talk through the real worker.
class SampleTalkTest {
    @ParameterizedTest
    @ValueSource(strings = {"mp3", "mp4"})
    void wordsAndTimesAreRight(String form) throws InterruptedException {
        Recognised talk = Recognised.of(Fixtures.sampleTalk(form));
        System.out.println(talk.outcome());
        double errors = WordErrors.rate(Fixtures.text(Fixtures.sampleTalk("txt")), talk.text());
        System.out.println(form + " WER " + errors + " lines " + talk.lines().size());
        for (var s : TrueTimes.compare(TrueTimes.sampleTalk(), talk.lines())) System.out.println(s);
        assertTrue(errors < 0.06);
    }
}

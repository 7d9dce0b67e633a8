package org.inkwright.desktop.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.studio.StudioEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SourceRowTest {
    private final SampleStory story = new SampleStory(new FakeStudio(), "Talk");
    private final SourceRow row =
            new SourceRow(story.source(), SourceFacts.fresh(Duration.ofSeconds(126)));
    private final SourceWords words = new SourceWords();

    @Test
    void stateFollowsTheNewestJob() {
        row.apply(changed(JobState.QUEUED, 0, null));
        assertEquals(new SourceState.Waiting(false), row.state());
        row.apply(changed(JobState.RUNNING, 370, Duration.ofSeconds(100)));
        assertEquals(
                new SourceState.Working(JobKind.TRANSCRIBE, 370, Duration.ofSeconds(100)),
                row.state());
        row.apply(changed(JobState.PAUSED, 370, null));
        assertEquals(new SourceState.Held(370), row.state());
        row.apply(changed(JobState.CANCELLED, 370, null));
        assertEquals(new SourceState.Stopped(370), row.state());
        row.apply(changed(JobState.FAILED, 370, null));
        assertEquals(new SourceState.Failed("media.no-audio"), row.state());
    }

    @Test
    void finishedTranscriptIsSaid() {
        row.apply(changed(JobState.COMPLETED, 1000, null));
        row.apply(new StudioEvent.TranscriptFinished(story.source().id(), story.transcript));
        assertEquals(new SourceState.Transcribed(Duration.ofSeconds(126)), row.state());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void stateIsSaidInWords(SourceState state, String line) {
        assertEquals(line, words.line(state));
    }

    static List<Arguments> lines() {
        return List.of(
                arguments(new SourceState.Fresh(), "not transcribed yet"),
                arguments(new SourceState.Waiting(false), "waiting for its turn"),
                arguments(new SourceState.Waiting(true), "will be tried again soon"),
                arguments(
                        new SourceState.Working(JobKind.TRANSCRIBE, 374, Duration.ofSeconds(110)),
                        "37 % · 2 min left"),
                arguments(new SourceState.Working(JobKind.TRANSCRIBE, 0, null), "0 %"),
                arguments(
                        new SourceState.Working(JobKind.OUTLINE, 0, null), "planning the chapters"),
                arguments(new SourceState.Working(JobKind.WRITE, 500, null), "writing · 50 %"),
                arguments(new SourceState.Held(250), "paused at 25 %"),
                arguments(new SourceState.Stopped(250), "stopped at 25 %"),
                arguments(
                        new SourceState.Transcribed(Duration.ofSeconds(126)), "transcript · 2 min"),
                arguments(new SourceState.Drafted(3), "draft · 3 chapters"),
                arguments(new SourceState.Drafted(1), "draft · 1 chapter"));
    }

    @Test
    void unknownErrorCodeHasASentenceToo() {
        assertEquals(
                "It could not be finished. What was done is kept; please try again."
                        + " (surprise.code)",
                words.why("surprise.code"));
    }

    private StudioEvent changed(JobState state, int thousandths, @Nullable Duration left) {
        return new StudioEvent.JobChanged(story.job(JobKind.TRANSCRIBE, state, thousandths), left);
    }
}

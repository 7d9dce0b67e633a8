package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.JobSubject;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Jobs that go on beside each other.
class LanesTest {
    private static final EngineChoice ENGINE = new EngineChoice("openai", "", "fake-1");
    private static final Commission ARTICLE = Commission.article(ENGINE, "en");

    private Rig rig;

    @BeforeEach
    void open(@TempDir Path folder) {
        rig = new Rig(folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aModelThatNeverAnswersHoldsNothingElseBack() throws InterruptedException {
        Source talk = rig.source("talk.mp3");
        rig.work(rig.begin(talk, PipelineSettings.Stage.TRANSCRIPT));
        var never = new CountDownLatch(1);
        rig.text.speeches = request -> new FakeText.Speech(FakeText.PLAN, never, null);
        RunId asked = rig.studio.generation().outline(talk.id(), ARTICLE);
        RunId behind = rig.studio.generation().outline(talk.id(), ARTICLE.anew());
        rig.studio.workers().start();
        Eventually.is("the model is asked", () -> !rig.text.asked.isEmpty());
        RunId extractive = rig.begin(rig.source("other.mp3"), PipelineSettings.Stage.DRAFT);

        rig.awaitState(extractive, JobState.COMPLETED);

        assertEquals(JobState.RUNNING, rig.job(asked).state());
        assertEquals(JobState.QUEUED, rig.job(behind).state(), "one model is asked at a time");
        rig.studio.jobs().cancel(rig.job(asked).id());
        rig.text.speeches = FakeText::usual;
        rig.awaitState(behind, JobState.COMPLETED);
        assertEquals(JobState.CANCELLED, rig.job(asked).state());
    }

    @Test
    void aRunThatIsWaitedForGoesThroughAllLanes() throws InterruptedException {
        Source talk = rig.source("talk.mp3");
        var settings = Rig.settings(PipelineSettings.Stage.DRAFT);
        RunId run = rig.studio.generation().begin(talk.id(), settings, ARTICLE);
        assertEquals(JobState.COMPLETED, rig.work(run).state());
        assertTrue(rig.jobs(run).size() >= 3);
    }

    @Test
    void whatCannotBeReadFailsInsteadOfWaitingForEver() {
        Source talk = rig.source("talk.mp3");
        RunId run = rig.begin(talk, PipelineSettings.Stage.DRAFT);
        rig.studio
                .library()
                .write(unit -> {
                    var job = unit.jobs().of(run).getLast();
                    var odd =
                            new Job(
                                    job.id(),
                                    JobKind.WRITE,
                                    new JobSubject(run, talk.id(), null, "{{"),
                                    job.priority(),
                                    job.status(),
                                    job.createdAt());
                    return unit.jobs().replace(job, odd);
                });
        rig.studio.workers().start();
        rig.awaitState(run, JobState.FAILED);
        assertEquals(
                "job.unreadable", Objects.requireNonNull(rig.job(run).status().error()).code());
    }
}

package org.inkwright.desktop.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.studio.StudioEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PacedFeedTest {
    private final FakeStudio studio = new FakeStudio();
    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final List<Throwable> troubles = new ArrayList<>();
    private final PacedFeed paced = new PacedFeed(studio.feed, window::add, troubles::add);
    private final List<StudioEvent> told = new ArrayList<>();

    PacedFeedTest() {
        paced.subscribe(told::add);
    }

    @AfterEach
    void close() {
        paced.close();
    }

    @Test
    void flurryOfEventsIsToldInFewBeats() throws InterruptedException {
        SampleStory story = new SampleStory(studio, "Talk").added().transcriptBegun();
        for (int at = 0; at < 1000; at++) {
            story.grown("Line " + at);
        }
        Runnable beat = window.poll(10, TimeUnit.SECONDS);
        assertEquals(List.of(), told);
        beat.run();
        int first = told.size();
        while (told.size() < 1002) {
            window.poll(10, TimeUnit.SECONDS).run();
        }
        assertEquals(1002, told.size());
        assertTrue(first > 1, "only " + first + " in the first beat");
    }

    @Test
    void onlyTheLastChangeOfAJobIsTold() throws InterruptedException {
        SampleStory story = new SampleStory(studio, "Talk");
        List<StudioEvent> changes = new ArrayList<>();
        for (int at = 0; at <= 10; at++) {
            changes.add(
                    new StudioEvent.JobChanged(
                            story.job(JobKind.TRANSCRIBE, JobState.RUNNING, at), null));
        }
        StudioEvent added = new StudioEvent.SourceAdded(story.source());
        changes.add(5, added);
        assertEquals(List.of(added, changes.getLast()), PacedFeed.withoutOvertaken(changes));
    }

    @Test
    void aListenerThatBreaksKeepsNothingFromTheOthers() throws InterruptedException {
        List<StudioEvent> behind = new ArrayList<>();
        paced.subscribe(event -> {
            throw new IllegalStateException("broken");
        });
        paced.subscribe(behind::add);
        new SampleStory(studio, "One").added();
        new SampleStory(studio, "Two").added();
        while (behind.size() < 2) {
            window.poll(10, TimeUnit.SECONDS).run();
        }
        assertEquals(2, troubles.size());
        assertEquals(told, behind);
    }

    @Test
    void closedFeedIsSilent() {
        assertEquals(1, studio.feed.listeners());
        paced.close();
        assertEquals(0, studio.feed.listeners());
    }
}

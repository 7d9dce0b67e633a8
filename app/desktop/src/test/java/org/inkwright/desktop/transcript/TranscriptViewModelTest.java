package org.inkwright.desktop.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.desktop.transcript.TranscriptViewModel.Mode;
import org.inkwright.manuscript.Segment;
import org.junit.jupiter.api.Test;

class TranscriptViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final CallingThread background = new CallingThread();
    private final SampleStory story = new SampleStory(studio, "Talk").added();
    private final TranscriptViewModel model =
            new TranscriptViewModel(studio.library, studio.feed, background);

    @Test
    void linesAppearAsTheyAreRecognised() {
        model.open(story.source().id());
        assertEquals(new Mode.None(), model.modeProperty().get());
        story.transcriptBegun();
        assertEquals(new Mode.Growing(), model.modeProperty().get());
        story.grown("One.", "Two.");
        assertEquals(List.of("One.", "Two."), lines());
        story.grown("Three.");
        assertEquals(List.of("One.", "Two.", "Three."), lines());
        story.transcriptFinished();
        assertEquals(new Mode.Complete(List.of()), model.modeProperty().get());
        assertEquals(3, model.segments().size());
    }

    @Test
    void growingTranscriptIsRejoined() {
        story.transcriptBegun().grown("One.");
        model.open(story.source().id());
        story.grown("Two.");
        assertEquals(List.of("One.", "Two."), lines());
    }

    @Test
    void nothingIsLostOrDoubledWhenItGrowsWhileItIsRead() {
        story.transcriptBegun().grown("One.");
        background.hold();
        model.open(story.source().id());
        story.grown("Two.");
        background.letGo();
        story.grown("Three.");
        assertEquals(List.of("One.", "Two.", "Three."), lines());
    }

    @Test
    void otherTranscriptsAreLeftOut() {
        SampleStory other = new SampleStory(studio, "Other").added();
        model.open(story.source().id());
        other.transcriptBegun().grown("Not here.");
        assertEquals(List.of(), lines());
    }

    @Test
    void readingThatComesTooLateIsDropped() {
        SampleStory other = new SampleStory(studio, "Other").added();
        story.transcriptBegun().grown("One.");
        other.transcriptBegun().grown("Other.");
        background.hold();
        model.open(story.source().id());
        model.open(other.source().id());
        background.letGo();
        assertEquals(List.of("Other."), lines());
    }

    private List<String> lines() {
        return model.segments().stream().map(Segment::text).toList();
    }
}

package org.inkwright.desktop.write;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeLater;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Rescue;
import org.inkwright.manuscript.ChapterId;

/// The draft of a made-up talk, and what all that works beside its text needs: the chapter that is
/// written in and the list of chapters. Nothing is opened yet.
final class OpenDraft {
    static final Instant NOW = Instant.parse("2026-03-10T21:00:00Z");

    final FakeStudio studio = new FakeStudio();
    final CallingThread background = new CallingThread();
    final FakeLater later = new FakeLater();
    final List<Note> notes = new ArrayList<>();
    final SampleStory story;
    final WriteViewModel write =
            new WriteViewModel(
                    studio.library,
                    studio.drafts,
                    studio.feed,
                    background,
                    later,
                    new Rescue(Path.of("target", "rescued-beside"), () -> NOW));
    final ChaptersViewModel chapters =
            new ChaptersViewModel(
                    studio.library, studio.drafts, studio.feed, background, notes::add);

    /// @param said the lines of the talk, at least one for each heading
    OpenDraft(List<String> said, String... headings) {
        story =
                new SampleStory(studio, "Talk")
                        .added()
                        .transcriptBegun()
                        .grown(said.toArray(String[]::new))
                        .transcriptFinished()
                        .draftBegun(headings);
    }

    /// The chapters are written, from the first on.
    OpenDraft written(String... texts) {
        for (int at = 0; at < texts.length; at++) {
            story.written(at, texts[at]);
        }
        return this;
    }

    /// A chapter is written in.
    void open(int at) {
        write.open(story.draft, chapter(at));
    }

    /// A chapter in the order of the headings.
    ChapterId chapter(int at) {
        return studio.library.drafts().chapters(story.draft).get(at).chapter().id();
    }
}

package org.inkwright.desktop.write;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.inkwright.desktop.work.BackgroundThreads;
import org.inkwright.desktop.work.PacedFeed;
import org.inkwright.desktop.work.Rescue;
import org.inkwright.desktop.work.Saved;
import org.inkwright.desktop.work.WindowTimer;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.OutlineEntry;
import org.inkwright.manuscript.OutlineId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.SourceKind;
import org.inkwright.manuscript.SourceSpan;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.studio.Studio;
import org.inkwright.studio.StudioFolders;
import org.inkwright.studio.StudioProgram;

/// A writer who types without end, in a process that a test kills: the desk of the window over the
/// real library, a thread of its own in the window's place. Tells each word before it is typed.
final class TypingProgram {
    static final DraftId DRAFT = new DraftId(new UUID(1, 1));
    static final ChapterId CHAPTER = new ChapterId(new UUID(1, 2));
    private static final Duration KEY = Duration.ofMillis(15);

    private TypingProgram() {}

    /// Goes on with the words that are there already.
    ///
    /// @param args the home folder
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        Studio studio = open(Path.of(args[0]));
        studio.library().write(TypingProgram::begin);
        var window = Executors.newSingleThreadExecutor();
        var background = new BackgroundThreads(window, Throwable::printStackTrace);
        var model =
                new WriteViewModel(
                        studio.library(),
                        studio.drafts(),
                        new PacedFeed(studio.feed(), window, failure -> {}),
                        background,
                        new WindowTimer(window),
                        new Rescue(Path.of(args[0]).resolve("rescued"), () -> Instant.EPOCH));
        var text = new StringBuilder();
        window.execute(() -> model.open(DRAFT, CHAPTER));
        while (!(model.modeProperty().get() instanceof WriteViewModel.Mode.Writing open)) {
            LockSupport.parkNanos(KEY.toNanos());
        }
        text.append(open.text());
        int word = words(open.text());
        // the first text that is kept takes longer: it loads the classes
        window.submit(() -> model.typed(text::toString)).get();
        while (model.savedProperty().get() != Saved.KEPT) {
            LockSupport.parkNanos(KEY.toNanos());
        }
        while (true) {
            String next = "w" + ++word + " ";
            window.execute(() -> {
                text.append(next);
                model.typed(text::toString);
            });
            System.out.println(word);
            LockSupport.parkNanos(KEY.toNanos());
        }
    }

    static Studio open(Path home) {
        return StudioProgram.open(new StudioFolders(home.resolve("data"), home.resolve("cache")));
    }

    /// How many words of `w1 w2 w3 ` there are.
    ///
    /// @throws IllegalStateException when it is anything else
    static int words(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] words = text.strip().split(" ", -1);
        for (int at = 0; at < words.length; at++) {
            if (!words[at].equals("w" + (at + 1))) {
                throw new IllegalStateException("word " + (at + 1) + " is " + words[at]);
            }
        }
        return words.length;
    }

    /// Makes the draft, if it is not there.
    static boolean begin(UnitOfWork work) {
        if (work.drafts().draft(DRAFT).isPresent()) {
            return false;
        }
        Instant now = Instant.EPOCH;
        var source = new SourceId(new UUID(1, 3));
        var transcript = new TranscriptId(new UUID(1, 4));
        var outline = new OutlineId(new UUID(1, 5));
        var span = new SourceSpan(0, 0, new TimeSpan(0, 1));
        work.sources().add(new Source(source, "Talk", SourceKind.AUDIO, now));
        work.transcripts()
                .add(new Transcript(transcript, source, "demo", "en", Coverage.none(), now));
        work.drafts()
                .add(
                        new Outline(
                                outline,
                                transcript,
                                "Talk",
                                List.of(new OutlineEntry("One", List.of(), span)),
                                now));
        work.drafts()
                .add(
                        new Draft(
                                DRAFT,
                                source,
                                outline,
                                new FrontMatter("Talk", "en", "", null),
                                now));
        work.drafts().add(new Chapter(CHAPTER, DRAFT, 0, "One", null, null));
        return true;
    }
}

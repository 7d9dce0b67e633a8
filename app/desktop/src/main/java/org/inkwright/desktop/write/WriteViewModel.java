package org.inkwright.desktop.write;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.inkwright.desktop.work.Background;
import org.inkwright.desktop.work.Later;
import org.inkwright.desktop.work.Rescue;
import org.inkwright.desktop.work.Saved;
import org.inkwright.desktop.write.ChapterReader.Read;
import org.inkwright.desktop.write.ChapterReader.Wanted;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.WordCount;
import org.inkwright.studio.DraftDesk;
import org.inkwright.studio.Feed;
import org.inkwright.studio.Sheet;
import org.inkwright.studio.StudioEvent;
import org.jspecify.annotations.Nullable;

/// The chapter that is written in. What the writer types is kept within a second, beside what was
/// there before; undo goes back beyond the last start of the program. For the window's thread.
public final class WriteViewModel {
    /// How long after the first key of a burst the text is kept.
    static final Duration PAUSE = Duration.ofMillis(600);

    /// How long after a failure it is tried again.
    static final Duration AGAIN = Duration.ofSeconds(5);

    private final ReadOnlyObjectWrapper<Mode> mode =
            new ReadOnlyObjectWrapper<>(new Mode.Nothing());
    private final ReadOnlyObjectWrapper<Saved> saved = new ReadOnlyObjectWrapper<>(Saved.KEPT);
    private final ReadOnlyObjectWrapper<Length> length = new ReadOnlyObjectWrapper<>(Length.of(""));
    private final ChapterReader reader;
    private final ChapterKeeper keeper;
    private final DraftDesk desk;
    private final Background background;
    private final Later later;
    private final Rescue rescue;
    private final List<Runnable> whenKept = new ArrayList<>();
    private @Nullable Wanted wanted;
    private @Nullable Open open;
    private Supplier<String> text = () -> "";
    private Later.Call timer = () -> {};
    private Typing typing = Typing.NOTHING_NEW;
    private Keeping keeping = Keeping.IDLE;
    private int edition;

    /// A desk without a chapter on it.
    ///
    /// @param feed tells on the window's thread
    /// @param rescue takes what cannot be kept when the window closes
    public WriteViewModel(
            Library library,
            DraftDesk desk,
            Feed feed,
            Background background,
            Later later,
            Rescue rescue) {
        this.reader = new ChapterReader(library, desk);
        this.keeper = new ChapterKeeper(desk);
        this.desk = desk;
        this.rescue = rescue;
        this.background = background;
        this.later = later;
        feed.subscribe(this::apply);
    }

    /// What is on the desk.
    public sealed interface Mode {
        /// Whether another chapter has just come.
        default boolean opened() {
            return this instanceof Writing now && now.caret() == Caret.START;
        }

        /// No chapter.
        record Nothing() implements Mode {}

        /// A chapter is being fetched.
        record Opening() implements Mode {}

        /// A chapter could not be read.
        record Failed() implements Mode {}

        /// A chapter is there.
        ///
        /// @param chapter which one
        /// @param title its heading
        /// @param text its Markdown as it was kept
        /// @param caret where the caret goes
        /// @param edition a number of its own for each time a text is shown
        record Writing(ChapterId chapter, String title, String text, Caret caret, int edition)
                implements Mode {}
    }

    /// Where the caret goes when a text is shown.
    public enum Caret {
        START,
        /// Where it was, as near as can be: the text is another version of the one before.
        KEEP
    }

    /// How long a text is.
    ///
    /// @param words as a writer counts them
    /// @param characters with spaces and marks
    public record Length(int words, int characters) {
        private static final int WORDS_A_MINUTE = 230;

        static Length of(String text) {
            return new Length(WordCount.of(text), text.length());
        }

        /// About how many minutes it takes to read, at the usual 230 words a minute; at least 1.
        public int minutes() {
            return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
        }
    }

    private enum Typing {
        NOTHING_NEW,
        NEW
    }

    private enum Keeping {
        IDLE,
        AT_WORK
    }

    private record Open(Wanted what, Sheet sheet, String title, int follows) {}

    private record Kept(int number, Length length) {}

    /// What is on the desk.
    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// Whether all that was typed is kept.
    public ReadOnlyObjectProperty<Saved> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// How long the chapter is, as it was last kept.
    public ReadOnlyObjectProperty<Length> lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /// Puts a chapter on the desk, once what was typed in the one before is kept.
    public void open(DraftId draft, ChapterId chapter) {
        wanted = new Wanted(draft, chapter);
        keepNow();
        if (quiet() && (open == null || !open.what().equals(wanted))) {
            fetch(wanted, Caret.START);
        }
    }

    /// Takes the chapter off the desk.
    public void close() {
        wanted = null;
        keepNow();
        if (quiet()) {
            leave();
        }
    }

    private void leave() {
        open = null;
        mode.set(new Mode.Nothing());
    }

    /// Reads the chapter again that could not be read.
    public void tryAgain() {
        if (mode.get() instanceof Mode.Failed && wanted != null) {
            fetch(wanted, Caret.START);
        }
    }

    private boolean quiet() {
        return typing == Typing.NOTHING_NEW && keeping == Keeping.IDLE;
    }

    /// Does something that needs all that was typed to be kept; at once when it is.
    public void whenKept(Runnable work) {
        keepNow();
        if (quiet()) {
            work.run();
        } else {
            whenKept.add(work);
        }
    }

    /// The writer changed the text.
    ///
    /// @param newText gives it when it is kept
    public void typed(Supplier<String> newText) {
        if (open == null) {
            return;
        }
        text = newText;
        saved.set(Saved.PENDING);
        if (typing == Typing.NOTHING_NEW) {
            typing = Typing.NEW;
            timer = later.in(PAUSE, this::keepNow);
        }
    }

    /// Keeps what was typed without waiting longer.
    public void keepNow() {
        timer.cancel();
        Open on = open;
        if (on == null || typing == Typing.NOTHING_NEW || keeping == Keeping.AT_WORK) {
            return;
        }
        String now = text.get();
        typing = Typing.NOTHING_NEW;
        keeping = Keeping.AT_WORK;
        background.start(
                "autosave",
                () -> new Kept(keeper.keep(on.sheet(), on.follows(), now), Length.of(now)),
                kept -> kept(on, kept),
                this::failed);
    }

    /// Keeps what was typed on the calling thread: the window is closing. What cannot be kept goes
    /// into a file.
    public void finish() {
        timer.cancel();
        Open on = open;
        if (on == null || quiet()) {
            return;
        }
        typing = Typing.NOTHING_NEW;
        String last = text.get();
        try {
            keeper.keepLast(on.sheet(), on.follows(), last);
        } catch (RuntimeException e) {
            // An edge: whatever broke, these words have no other copy.
            var _ = rescue.keep(on.title(), last);
            throw e;
        }
    }

    private void kept(Open on, Kept now) {
        keeping = Keeping.IDLE;
        if (on.equals(open)) {
            open = new Open(on.what(), on.sheet(), on.title(), now.number());
        }
        length.set(now.length());
        if (typing == Typing.NOTHING_NEW) {
            saved.set(Saved.KEPT);
        } else {
            timer = later.in(PAUSE, this::keepNow);
        }
        if (open != null && !open.what().equals(wanted)) {
            moveOn();
        }
        if (quiet()) {
            List<Runnable> waited = List.copyOf(whenKept);
            whenKept.clear();
            waited.forEach(Runnable::run);
        }
    }

    /// The writer wants another chapter, or none: this one goes as soon as it is kept.
    private void moveOn() {
        keepNow();
        if (!quiet()) {
            return;
        }
        if (wanted == null) {
            leave();
        } else {
            fetch(wanted, Caret.START);
        }
    }

    /// The text stays on the desk until it is kept.
    private void failed(RuntimeException failure) {
        keeping = Keeping.IDLE;
        typing = Typing.NEW;
        saved.set(Saved.FAILED);
        timer = later.in(AGAIN, this::keepNow);
    }

    /// Goes back to what was kept before, beyond the last start of the program.
    public void undoOlder() {
        step(on -> desk.undo(on.sheet(), on.follows()));
    }

    /// Goes forward again.
    public void redoNewer() {
        step(on -> desk.redo(on.sheet(), on.follows()));
    }

    /// Brings an older text back.
    ///
    /// @param number of its revision
    public void restore(int number) {
        whenKept(() -> step(on -> desk.restore(on.sheet(), on.follows(), number)));
    }

    /// The sheet on the desk; null while there is none.
    public @Nullable Sheet sheet() {
        return open == null ? null : open.sheet();
    }

    private void step(Function<Open, DraftDesk.Saved> step) {
        Open on = open;
        if (on == null || !quiet()) {
            return;
        }
        background.start(
                "undo",
                () -> step.apply(on),
                took -> {
                    if (took instanceof DraftDesk.Saved.Done && on.equals(open)) {
                        fetch(on.what(), Caret.KEEP);
                    }
                });
    }

    private void apply(StudioEvent event) {
        Open on = open;
        if (on == null) {
            return;
        }
        boolean ours =
                switch (event) {
                    case StudioEvent.DraftEdited(DraftId draft) -> draft.equals(on.what().draft());
                    case StudioEvent.ChapterWritten(DraftId draft, var chapter) ->
                            chapter.id().equals(on.what().chapter());
                    default -> false;
                };
        if (ours && quiet()) {
            background.start("sheet", () -> reader.read(on.what()), now -> look(on, now));
        }
    }

    private void look(Open on, Read now) {
        if (!on.equals(open) || !quiet() || now.sheet().isEmpty()) {
            return;
        }
        boolean same = now.number() == on.follows() && now.sheet().get().equals(on.sheet());
        if (!same || !now.title().equals(on.title())) {
            show(now, Caret.KEEP);
        }
    }

    private void fetch(Wanted what, Caret caret) {
        if (caret == Caret.START) {
            open = null;
            mode.set(new Mode.Opening());
        }
        Open on = open;
        background.start(
                "sheet",
                () -> reader.read(what),
                read -> {
                    // what was typed while an older text was fetched counts more than that
                    if (caret == Caret.START || (quiet() && Objects.equals(on, open))) {
                        show(read, caret);
                    }
                },
                failure -> {
                    if (caret == Caret.START && what.equals(wanted)) {
                        mode.set(new Mode.Failed());
                    }
                    throw failure;
                });
    }

    private void show(Read read, Caret caret) {
        if (!read.wanted().equals(wanted)) {
            return;
        }
        if (read.sheet().isEmpty()) {
            open = null;
            mode.set(new Mode.Nothing());
            return;
        }
        open = new Open(read.wanted(), read.sheet().get(), read.title(), read.number());
        length.set(read.length());
        saved.set(Saved.KEPT);
        mode.set(
                new Mode.Writing(
                        read.wanted().chapter(), read.title(), read.text(), caret, ++edition));
    }
}

package org.inkwright.desktop.write;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.desktop.work.Later;
import org.inkwright.kit.TextChange;
import org.inkwright.kit.TextRange;
import org.inkwright.kit.TextSearch;
import org.inkwright.kit.TextSearch.Option;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.studio.DraftFinder;
import org.inkwright.studio.FindQuery;
import org.jspecify.annotations.Nullable;

/// Find and replace, in the chapter that is written in and over the whole draft. For the window's
/// thread; searching itself happens elsewhere.
public final class FindViewModel {
    /// How long after a key the text is searched anew.
    private static final Duration REST = Duration.ofMillis(200);

    private final Texts texts = Texts.of(FindViewModel.class);
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty replacement = new SimpleStringProperty("");
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty wholeDraft = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper begun = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final DraftSearch whole;
    private final Set<Option> options = EnumSet.noneOf(Option.class);
    private final Background background;
    private final Later later;
    private Later.Call resting = () -> {};
    private @Nullable Page page;
    private List<TextRange> hits = List.of();
    private int current = -1;
    private int asked;

    /// A search that is closed.
    public FindViewModel(
            ChaptersViewModel chapters,
            DraftFinder finder,
            Background background,
            Later later,
            Consumer<Note> notes) {
        this.background = background;
        this.later = later;
        this.whole =
                new DraftSearch(
                        chapters,
                        finder,
                        background,
                        notes,
                        new DraftSearch.Told(result::set, this::refuse, this::again));
        query.subscribe(words -> search(Why.ASKED));
        wholeDraft.subscribe(whole -> search(Why.ASKED));
    }

    /// The text that is searched: that of the chapter in the editor.
    public interface Page {
        /// The whole text.
        String text();

        /// What is selected, or where the caret is.
        TextRange selection();

        /// Makes changes as one step that can be undone.
        void make(List<TextChange> changes);

        /// Marks what was found; the caret stays where it is.
        ///
        /// @param at which of the hits is the current one; -1 for none
        void mark(List<TextRange> hits, int at);

        /// Selects a hit and brings it into sight.
        void show(TextRange hit);

        /// Does something when all that was typed is kept.
        void whenKept(Runnable work);
    }

    /// Why something is looked for.
    private enum Why {
        /// The writer asked for it: the hit is shown.
        ASKED,
        /// The text changed under the search: the caret is the writer's.
        TEXT_CHANGED
    }

    /// What is looked for.
    public StringProperty queryProperty() {
        return query;
    }

    /// What stands there instead.
    public StringProperty replacementProperty() {
        return replacement;
    }

    /// Whether the bar is there.
    public BooleanProperty openProperty() {
        return open;
    }

    /// Whether the whole draft is searched, not only the chapter.
    public BooleanProperty wholeDraftProperty() {
        return wholeDraft;
    }

    /// What was found, in words.
    public ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// The hits in the whole draft. The view must not change them.
    ObservableList<DraftSearch.Place> places() {
        return whole.places();
    }

    /// Another chapter is on the page.
    void opened(ChapterId chapter) {
        again();
        whole.opened(chapter, page);
    }

    /// Goes to a place in the draft.
    void go(DraftSearch.Place place) {
        whole.go(place, page);
    }

    /// Names the text that is searched.
    public void over(Page newPage) {
        page = newPage;
    }

    /// Opens the bar and looks for what is selected.
    public void begin() {
        Page on = page;
        if (on != null) {
            TextRange selected = on.selection();
            String words = on.text().substring(selected.from(), selected.to());
            if (!words.isBlank() && words.indexOf('\n') < 0) {
                query.set(words);
            }
        }
        open.set(true);
        begun.set(begun.get() + 1);
        search(Why.ASKED);
    }

    /// How often the writer has asked for the bar.
    ReadOnlyIntegerProperty begunProperty() {
        return begun.getReadOnlyProperty();
    }

    /// Closes the bar.
    public void end() {
        open.set(false);
        hits = List.of();
        current = -1;
        mark();
    }

    /// Turns a way of searching on or off.
    public void turn(Option option) {
        if (!options.remove(option)) {
            options.add(option);
        }
        search(Why.ASKED);
    }

    /// Looks again: the text changed, or another chapter is there.
    public void again() {
        if (open.get()) {
            resting.cancel();
            resting = later.in(REST, () -> search(Why.TEXT_CHANGED));
        }
    }

    /// Goes to the next hit, after the last to the first.
    public void next() {
        step(1);
    }

    /// Goes to the hit before, before the first to the last.
    public void previous() {
        step(-1);
    }

    private void step(int by) {
        if (!hits.isEmpty()) {
            current = Math.floorMod(current + by, hits.size());
            mark();
            show();
            tellPlace();
        }
    }

    private void show() {
        if (page != null && current >= 0) {
            page.show(hits.get(current));
        }
    }

    private void search(Why why) {
        if (page != null) {
            search(why, page.selection().from());
        }
    }

    /// @param from where the current hit is looked for
    private void search(Why why, int from) {
        Page on = page;
        if (!open.get() || on == null) {
            return;
        }
        int number = ++asked;
        if (query.get().isEmpty()) {
            result.set("");
            whole.clear();
            found(List.of(), 0);
            return;
        }
        TextSearch.Query wanted = new TextSearch.Query(query.get(), options);
        String text = on.text();
        background.start(
                "find",
                () -> TextSearch.find(text, wanted),
                outcome -> {
                    if (number == asked) {
                        show(outcome, from);
                        if (why == Why.ASKED) {
                            show();
                        }
                    }
                });
        if (wholeDraft.get()) {
            whole.find(wanted());
        } else {
            whole.clear();
        }
    }

    private FindQuery wanted() {
        return new FindQuery(
                query.get(),
                options.contains(Option.PATTERN)
                        ? FindQuery.Form.REGULAR_EXPRESSION
                        : FindQuery.Form.PLAIN,
                options.contains(Option.MATCH_CASE)
                        ? FindQuery.Letters.EXACT_CASE
                        : FindQuery.Letters.ANY_CASE,
                options.contains(Option.WHOLE_WORD)
                        ? FindQuery.Extent.WHOLE_WORDS
                        : FindQuery.Extent.ANYWHERE);
    }

    private void show(TextSearch.Outcome outcome, int from) {
        switch (outcome) {
            case TextSearch.Found(List<TextRange> there) -> found(there, from);
            case TextSearch.BadPattern(String reason, int at) ->
                    refuse(texts.text("find.bad-pattern", reason));
            case TextSearch.BadReplacement(String reason) ->
                    refuse(texts.text("find.bad-replacement", reason));
            case TextSearch.TooSlow() -> refuse(texts.text("find.too-slow"));
            case TextSearch.Replaced replaced -> {}
        }
    }

    private void refuse(String why) {
        hits = List.of();
        current = -1;
        mark();
        result.set(why);
    }

    private void found(List<TextRange> there, int from) {
        hits = there;
        current = -1;
        for (int at = there.size() - 1; at >= 0; at--) {
            if (there.get(at).from() >= from) {
                current = at;
            }
        }
        current = current < 0 && !there.isEmpty() ? 0 : current;
        mark();
        tellPlace();
    }

    private void tellPlace() {
        if (!wholeDraft.get() && !query.get().isEmpty()) {
            result.set(
                    hits.isEmpty()
                            ? texts.text("find.none")
                            : texts.text("find.at", current + 1, hits.size()));
        }
    }

    /// Replaces the hit that is shown and goes to the next.
    public void replace() {
        Page on = page;
        if (on == null || current < 0) {
            return;
        }
        var wanted = new TextSearch.Query(query.get(), options);
        take(on, TextSearch.replaceOne(on.text(), wanted, hits.get(current), replacement.get()));
    }

    /// Replaces every hit: of the chapter in one step that can be undone, of the whole draft with a
    /// note that takes it back.
    public void replaceAll() {
        Page on = page;
        if (on == null || query.get().isEmpty()) {
            return;
        }
        if (!wholeDraft.get()) {
            var wanted = new TextSearch.Query(query.get(), options);
            String text = on.text();
            String with = replacement.get();
            background.start(
                    "replace",
                    () -> TextSearch.replaceAll(text, wanted, with),
                    outcome -> {
                        if (text.equals(on.text())) {
                            take(on, outcome);
                        }
                    });
        } else {
            FindQuery wanted = wanted();
            String with = replacement.get();
            on.whenKept(() -> whole.replace(wanted, with));
        }
    }

    private void take(Page on, TextSearch.Outcome outcome) {
        if (outcome instanceof TextSearch.Replaced(List<TextChange> changes, String text)) {
            if (!changes.isEmpty()) {
                on.make(changes);
            }
            search(Why.ASKED, changes.isEmpty() ? 0 : behind(changes.getFirst()));
        } else {
            show(outcome, on.selection().from());
        }
    }

    /// The search goes on behind what now stands there: it may hold what is looked for.
    private static int behind(TextChange change) {
        return change.from() + change.inserted().length();
    }

    private void mark() {
        if (page != null) {
            page.mark(hits, current);
        }
    }
}

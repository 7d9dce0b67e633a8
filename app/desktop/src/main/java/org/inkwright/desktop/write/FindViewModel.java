package org.inkwright.desktop.write;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.kit.TextChange;
import org.inkwright.kit.TextRange;
import org.inkwright.kit.TextSearch;
import org.inkwright.kit.TextSearch.Option;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.studio.DraftFinder;
import org.inkwright.studio.FindQuery;
import org.jspecify.annotations.Nullable;

/// Find and replace, in the chapter that is written in and over the whole draft. For the window's
/// thread; searching itself happens elsewhere.
public final class FindViewModel {
    private static final int AROUND = 32;

    private final Texts texts = Texts.of(FindViewModel.class);
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty replacement = new SimpleStringProperty("");
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty wholeDraft = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final Set<Option> options = EnumSet.noneOf(Option.class);
    private final ChaptersViewModel chapters;
    private final DraftFinder finder;
    private final Background background;
    private final Consumer<Note> notes;
    private @Nullable Page page;
    private List<TextRange> hits = List.of();
    private int current = -1;
    private int asked;

    /// A search that is closed.
    public FindViewModel(
            ChaptersViewModel chapters,
            DraftFinder finder,
            Background background,
            Consumer<Note> notes) {
        this.chapters = chapters;
        this.finder = finder;
        this.background = background;
        this.notes = notes;
        query.subscribe(words -> search());
        wholeDraft.subscribe(whole -> search());
    }

    /// The text that is searched: that of the chapter in the editor.
    public interface Page {
        /// The whole text.
        String text();

        /// What is selected, or where the caret is.
        TextRange selection();

        /// Makes changes as one step that can be undone.
        void make(List<TextChange> changes);

        /// Shows what was found.
        ///
        /// @param at which of the hits is shown; -1 for none
        void mark(List<TextRange> hits, int at);
    }

    /// A hit somewhere in the draft.
    ///
    /// @param chapter where
    /// @param title the chapter's heading
    /// @param before the words before it
    /// @param hit what was found
    /// @param after the words after it
    public record Place(ChapterId chapter, String title, String before, String hit, String after) {}

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
    public ObservableList<Place> places() {
        return places;
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
        search();
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
        search();
    }

    /// Looks again: the text changed.
    public void again() {
        if (open.get()) {
            search();
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
            tellPlace();
        }
    }

    private void search() {
        Page on = page;
        if (!open.get() || on == null) {
            return;
        }
        int number = ++asked;
        if (query.get().isEmpty()) {
            result.set("");
            places.clear();
            found(List.of(), new TextRange(0, 0));
            return;
        }
        TextSearch.Query wanted = new TextSearch.Query(query.get(), options);
        String text = on.text();
        TextRange from = on.selection();
        background.start(
                "find",
                () -> TextSearch.find(text, wanted),
                outcome -> {
                    if (number == asked) {
                        show(outcome, from);
                    }
                });
        DraftId draft = chapters.draft();
        if (wholeDraft.get() && draft != null) {
            background.start(
                    "find-draft",
                    () -> finder.find(draft, wanted()),
                    answer -> {
                        if (number == asked) {
                            show(answer);
                        }
                    });
        } else {
            places.clear();
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

    private void show(TextSearch.Outcome outcome, TextRange from) {
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

    private void found(List<TextRange> there, TextRange from) {
        hits = there;
        current = -1;
        for (int at = there.size() - 1; at >= 0; at--) {
            if (there.get(at).from() >= from.from()) {
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

    private void show(DraftFinder.Answer answer) {
        switch (answer) {
            case DraftFinder.Answer.Found found -> {
                List<Place> all = new ArrayList<>();
                found.chapters()
                        .forEach(one -> one.hits().forEach(hit -> all.add(place(one, hit))));
                places.setAll(all);
                result.set(texts.text("find.in-draft", found.hits(), found.chapters().size()));
            }
            case DraftFinder.Answer.BadPattern(String why) ->
                    refuse(texts.text("find.bad-pattern", why));
            case DraftFinder.Answer.TooSlow() -> refuse(texts.text("find.too-slow"));
            case DraftFinder.Answer.Replaced replaced -> {}
        }
    }

    private static Place place(DraftFinder.InChapter one, DraftFinder.Hit hit) {
        String text = one.markdown();
        return new Place(
                one.chapter(),
                one.title(),
                plain(text.substring(Math.max(0, hit.start() - AROUND), hit.start())),
                plain(text.substring(hit.start(), hit.end())),
                plain(text.substring(hit.end(), Math.min(text.length(), hit.end() + AROUND))));
    }

    private static String plain(String text) {
        return text.replace('\n', ' ');
    }

    /// Goes to a place in the draft.
    public void go(Place place) {
        chapters.selectedProperty().set(place.chapter());
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
        DraftId draft = chapters.draft();
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
        } else if (draft != null) {
            FindQuery wanted = wanted();
            String with = replacement.get();
            background.start(
                    "replace-draft", () -> finder.replace(draft, wanted, with), this::replaced);
        }
    }

    private void take(Page on, TextSearch.Outcome outcome) {
        if (outcome instanceof TextSearch.Replaced(List<TextChange> changes, String text)) {
            if (!changes.isEmpty()) {
                on.make(changes);
            }
            search();
        } else {
            show(outcome, on.selection());
        }
    }

    private void replaced(DraftFinder.Answer answer) {
        if (answer instanceof DraftFinder.Answer.Replaced(var replacement, int count)) {
            notes.accept(
                    Note.done(
                            texts.text("find.replaced", count, replacement.sheets().size()),
                            new Note.Action(
                                    texts.text("find.take-back"), () -> takeBack(replacement))));
            search();
        } else {
            show(answer);
        }
    }

    private void takeBack(DraftFinder.Replacement replacement) {
        background.start(
                "replace-back",
                () -> finder.takeBack(replacement),
                left -> {
                    if (left > 0) {
                        notes.accept(Note.problem(texts.text("find.left-alone", left), List.of()));
                    }
                    search();
                });
    }

    private void mark() {
        if (page != null) {
            page.mark(hits, current);
        }
    }
}

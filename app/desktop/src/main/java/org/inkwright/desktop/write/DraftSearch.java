package org.inkwright.desktop.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.kit.TextRange;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.studio.DraftFinder;
import org.inkwright.studio.FindQuery;
import org.jspecify.annotations.Nullable;

/// Find and replace over the whole draft, as it is kept. For the window's thread; searching itself
/// happens elsewhere.
final class DraftSearch {
    private static final int AROUND = 32;

    private final Texts texts = Texts.of(DraftSearch.class);
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final ChaptersViewModel chapters;
    private final DraftFinder finder;
    private final Background background;
    private final Consumer<Note> notes;
    private final Told told;
    private @Nullable Place going;
    private int asked;

    DraftSearch(
            ChaptersViewModel chapters,
            DraftFinder finder,
            Background background,
            Consumer<Note> notes,
            Told told) {
        this.chapters = chapters;
        this.finder = finder;
        this.background = background;
        this.notes = notes;
        this.told = told;
    }

    /// Who is told.
    ///
    /// @param result what was found, in words
    /// @param refusal why nothing was looked for, in words
    /// @param changed the kept texts changed
    record Told(Consumer<String> result, Consumer<String> refusal, Runnable changed) {}

    /// A hit somewhere in the draft.
    ///
    /// @param chapter where
    /// @param range where in the chapter's kept text
    /// @param title the chapter's heading
    /// @param before the words before it
    /// @param hit what was found
    /// @param after the words after it
    public record Place(
            ChapterId chapter,
            TextRange range,
            String title,
            String before,
            String hit,
            String after) {}

    /// The hits. The view must not change them.
    ObservableList<Place> places() {
        return places;
    }

    /// Looks through the draft.
    void find(FindQuery wanted) {
        DraftId draft = chapters.draft();
        int number = ++asked;
        if (draft != null) {
            background.start(
                    "find-draft",
                    () -> finder.find(draft, wanted),
                    answer -> {
                        if (number == asked) {
                            show(answer);
                        }
                    });
        }
    }

    /// Nothing is looked for any more.
    void clear() {
        asked++;
        places.clear();
    }

    private void show(DraftFinder.Answer answer) {
        switch (answer) {
            case DraftFinder.Answer.Found found -> {
                List<Place> all = new ArrayList<>();
                found.chapters()
                        .forEach(one -> one.hits().forEach(hit -> all.add(place(one, hit))));
                places.setAll(all);
                told.result()
                        .accept(texts.text("find.in-draft", found.hits(), found.chapters().size()));
            }
            case DraftFinder.Answer.BadPattern(String why) ->
                    told.refusal().accept(texts.text("find.bad-pattern", why));
            case DraftFinder.Answer.TooSlow() -> told.refusal().accept(texts.text("find.too-slow"));
            case DraftFinder.Answer.Replaced replaced -> {}
        }
    }

    private static Place place(DraftFinder.InChapter one, DraftFinder.Hit hit) {
        String text = one.markdown();
        return new Place(
                one.chapter(),
                new TextRange(hit.start(), hit.end()),
                one.title(),
                plain(text.substring(Math.max(0, hit.start() - AROUND), hit.start())),
                plain(text.substring(hit.start(), hit.end())),
                plain(text.substring(hit.end(), Math.min(text.length(), hit.end() + AROUND))));
    }

    private static String plain(String text) {
        return text.replace('\n', ' ');
    }

    /// Goes to a place in the draft; one in another chapter is shown once that is open.
    void go(Place place, FindViewModel.@Nullable Page on) {
        if (!place.chapter().equals(chapters.selectedProperty().get())) {
            going = place;
            chapters.selectedProperty().set(place.chapter());
        } else if (on != null && place.range().to() <= on.text().length()) {
            on.show(place.range());
        }
    }

    /// Another chapter is there: perhaps the one with the place that the writer chose.
    void opened(ChapterId chapter, FindViewModel.@Nullable Page on) {
        Place place = going;
        going = null;
        if (place != null && place.chapter().equals(chapter)) {
            go(place, on);
        }
    }

    /// Replaces every hit; a note takes it back.
    void replace(FindQuery wanted, String with) {
        DraftId draft = chapters.draft();
        if (draft != null) {
            background.start(
                    "replace-draft", () -> finder.replace(draft, wanted, with), this::replaced);
        }
    }

    private void replaced(DraftFinder.Answer answer) {
        if (answer instanceof DraftFinder.Answer.Replaced(var replacement, int count)) {
            notes.accept(
                    Note.done(
                            texts.text("find.replaced", count, replacement.sheets().size()),
                            new Note.Action(
                                    texts.text("find.take-back"), () -> takeBack(replacement))));
            told.changed().run();
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
                    told.changed().run();
                });
    }
}

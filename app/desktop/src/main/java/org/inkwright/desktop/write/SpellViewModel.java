package org.inkwright.desktop.write;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.inkwright.desktop.work.Background;
import org.inkwright.desktop.work.Later;
import org.inkwright.kit.TextRange;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Library;
import org.inkwright.spelling.Spelling;
import org.inkwright.spelling.SpellingCheck;
import org.jspecify.annotations.Nullable;

/// Marks words that no dictionary knows in the chapter that is written in. For the window's thread;
/// the dictionaries are asked elsewhere.
public final class SpellViewModel {
    /// How long after the last key the text is checked.
    static final Duration PAUSE = Duration.ofMillis(400);

    private final BooleanProperty on = new SimpleBooleanProperty(true);
    private final Set<String> ignored = new HashSet<>();
    private final Spelling spelling;
    private final Library library;
    private final Background background;
    private @Nullable DraftId draft;
    private final Later later;
    private @Nullable Page page;
    private String language = "en";
    private Later.Call waiting = () -> {};

    /// A check of nothing yet.
    public SpellViewModel(Spelling spelling, Library library, Background background, Later later) {
        this.spelling = spelling;
        this.library = library;
        this.background = background;
        this.later = later;
        on.subscribe(checks -> check());
    }

    /// The text that is checked.
    public interface Page {
        /// The whole text.
        String text();

        /// Where the caret is: the word that is being written is not wrong yet.
        int caret();

        /// Marks the misspelt stretches.
        void mark(List<TextRange> ranges);
    }

    /// Whether the text is checked at all.
    public BooleanProperty onProperty() {
        return on;
    }

    /// Names the text that is checked.
    public void over(Page newPage) {
        page = newPage;
    }

    /// Another language is written from now on.
    ///
    /// @param tag such as `en` or `de-AT`
    public void write(String tag) {
        language = tag;
        check();
    }

    /// Another draft is written from now on: in it other words may pass.
    public void in(@Nullable DraftId newDraft) {
        draft = newDraft;
        ignored.clear();
        if (newDraft == null) {
            return;
        }
        background.start(
                "spelling-ignored",
                () -> library.read(work -> work.settings().value(key(newDraft)).orElse("")),
                kept -> {
                    if (newDraft.equals(draft)) {
                        kept.lines().filter(word -> !word.isBlank()).forEach(ignored::add);
                        check();
                    }
                });
    }

    private static String key(DraftId draft) {
        return "spelling.ignored." + draft.value();
    }

    /// The text changed: it is checked when the writer pauses.
    public void typed() {
        waiting.cancel();
        waiting = later.in(PAUSE, this::check);
    }

    /// Checks the text now.
    public void check() {
        waiting.cancel();
        Page checked = page;
        if (checked == null) {
            return;
        }
        if (!on.get()) {
            checked.mark(List.of());
            return;
        }
        String text = checked.text();
        String tag = language;
        Set<String> passed = Set.copyOf(ignored);
        background.start(
                "spelling",
                () -> spelling.check(text, tag, passed),
                result -> mark(checked, text, result));
    }

    private void mark(Page checked, String text, SpellingCheck result) {
        if (!on.get() || !text.equals(checked.text())) {
            return;
        }
        int caret = checked.caret();
        checked.mark(
                switch (result) {
                    case SpellingCheck.Checked done ->
                            done.misspellings().stream()
                                    .filter(word -> caret <= word.from() || caret > word.to())
                                    .map(word -> new TextRange(word.from(), word.to()))
                                    .toList();
                    case SpellingCheck.NoDictionary none -> List.of();
                });
    }

    /// Finds what may have been meant by a word.
    public void suggest(String word, Consumer<List<String>> then) {
        String tag = language;
        background.start("spelling-suggest", () -> spelling.suggest(word, tag), then);
    }

    /// Lets a word pass in this draft from now on.
    public void ignore(String word) {
        ignored.add(word);
        check();
        DraftId of = draft;
        if (of != null) {
            String words = String.join("\n", ignored);
            background.start(
                    "spelling-ignored",
                    () ->
                            library.write(work -> {
                                work.settings().put(key(of), words);
                                return words;
                            }),
                    kept -> {});
        }
    }

    /// Puts a word into the writer's own dictionary.
    public void learn(String word) {
        background.run("spelling-learn", () -> spelling.personal().learn(word), this::check);
    }
}

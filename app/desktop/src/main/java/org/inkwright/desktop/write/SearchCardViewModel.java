package org.inkwright.desktop.write;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Choices;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.library.SourceWords;
import org.inkwright.desktop.work.Background;
import org.inkwright.desktop.work.Later;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.WritingWishes;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.publishing.SearchRules;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.Rewriting;
import org.inkwright.studio.SearchCards;
import org.inkwright.studio.SearchCards.Card;
import org.jspecify.annotations.Nullable;

/// What search engines are told about the draft: title, description, address, keywords; how it will
/// look there, and what would do better. For the window's thread.
public final class SearchCardViewModel {
    private static final Duration REST = Duration.ofMillis(250);
    private static final int IDEAS = 5;

    private final Texts texts = Texts.of(SearchCardViewModel.class);
    private final SourceWords why = new SourceWords();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty description = new SimpleStringProperty("");
    private final StringProperty slug = new SimpleStringProperty("");
    private final StringProperty keywords = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Card> card = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ObservableList<String> ideas = FXCollections.observableArrayList();
    private final ChaptersViewModel chapters;
    private final Desk desk;
    private final Background background;
    private final Later later;
    private Later.Call trying = () -> {};
    private @Nullable DraftId draft;

    /// The card of the draft whose chapters are listed.
    public SearchCardViewModel(
            ChaptersViewModel chapters, Desk desk, Background background, Later later) {
        this.chapters = chapters;
        this.desk = desk;
        this.background = background;
        this.later = later;
        open.subscribe(now -> {
            if (now) {
                load();
            }
        });
        chapters.rows().subscribe(this::moved);
        List.of(title, description, slug, keywords)
                .forEach(field -> field.addListener((at, before, now) -> trySoon()));
    }

    /// Where cards are kept, and who has ideas for titles.
    ///
    /// @param engine the model that is asked; null for none
    public record Desk(
            SearchCards cards, Rewriting rewriting, Supplier<@Nullable EngineChoice> engine) {}

    /// Whether the pane is shown.
    public BooleanProperty openProperty() {
        return open;
    }

    StringProperty titleProperty() {
        return title;
    }

    StringProperty descriptionProperty() {
        return description;
    }

    /// The last part of the page's address.
    StringProperty slugProperty() {
        return slug;
    }

    /// Parted by commas.
    StringProperty keywordsProperty() {
        return keywords;
    }

    /// The fields as they are typed, with what is to be said of them; null before they are read.
    ReadOnlyObjectProperty<@Nullable Card> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /// What would do better, or what became of keeping.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// Titles that a model proposes. The view must not change them.
    ObservableList<String> ideas() {
        return ideas;
    }

    /// Shows the pane, or takes it away.
    public void turn() {
        open.set(!open.get());
    }

    private void moved() {
        if (open.get() && chapters.draft() != null && !chapters.draft().equals(draft)) {
            load();
        }
    }

    private void load() {
        DraftId of = chapters.draft();
        draft = of;
        ideas.clear();
        if (of != null) {
            background.start("search-card", () -> desk.cards().card(of), read -> fill(of, read));
        }
    }

    private void fill(DraftId of, Card read) {
        if (!of.equals(draft)) {
            return;
        }
        title.set(read.fields().title());
        description.set(read.fields().description());
        slug.set(read.fields().slug());
        keywords.set(String.join(", ", read.fields().keywords()));
        trying.cancel();
        show(read);
    }

    private void show(Card now) {
        card.set(now);
        words.set(sentences(now.findings()));
    }

    private String sentences(List<SearchRules.Finding> findings) {
        return findings.stream()
                .map(one -> texts.text("seo." + Choices.key(one)))
                .collect(Collectors.joining(" "));
    }

    private SeoFields typed() {
        List<String> each =
                Arrays.stream(keywords.get().split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
        return new SeoFields(
                title.get().strip(), description.get().strip(), slug.get().strip(), each);
    }

    private void trySoon() {
        trying.cancel();
        trying = later.in(REST, this::tryNow);
    }

    private void tryNow() {
        DraftId of = draft;
        if (of != null) {
            SeoFields now = typed();
            background.start(
                    "search-card",
                    () -> desk.cards().tried(of, now),
                    tried -> {
                        if (of.equals(draft) && now.equals(typed())) {
                            show(tried);
                        }
                    });
        }
    }

    /// Keeps the fields, unless one of them cannot be used.
    void save() {
        DraftId of = draft;
        if (of == null) {
            return;
        }
        SeoFields now = typed();
        background.start(
                "search-card",
                () -> desk.cards().save(of, now),
                saved -> {
                    switch (saved) {
                        case SearchCards.Saved.Done(Card kept) -> {
                            fill(of, kept);
                            words.set(texts.text("seo.kept"));
                        }
                        case SearchCards.Saved.Faulty(var faults) -> words.set(sentences(faults));
                    }
                });
    }

    /// Makes the address of the title.
    void slugOfTitle() {
        DraftId of = draft;
        if (of != null) {
            String from = title.get();
            background.start("slug", () -> desk.cards().slug(of, from), slug::set);
        }
    }

    /// The page is out there, and its address stays; or it is not any more.
    void turnPublished() {
        DraftId of = draft;
        Card now = card.get();
        if (of == null || now == null) {
            return;
        }
        boolean out = now.address() == SearchCards.Address.PUBLISHED;
        background.run(
                "publish",
                () -> {
                    if (out) {
                        desk.cards().withdraw(of);
                    } else {
                        desk.cards().save(of, now.fields());
                        desk.cards().publish(of);
                    }
                },
                this::load);
    }

    /// Asks the model for titles.
    void suggest() {
        DraftId of = draft;
        EngineChoice engine = desk.engine().get();
        if (of == null || engine == null) {
            words.set(texts.text("seo.no-engine"));
            return;
        }
        words.set(texts.text("rewrite.asking"));
        background.start(
                "titles",
                () ->
                        desk.rewriting()
                                .titles(of, engine, WritingWishes.in(""), IDEAS, new StopSignal()),
                answer -> {
                    switch (answer) {
                        case Rewriting.Titles(var titles) -> {
                            ideas.setAll(titles);
                            words.set("");
                        }
                        case Rewriting.Refused(String code, var soFar) -> words.set(why.why(code));
                    }
                });
    }
}

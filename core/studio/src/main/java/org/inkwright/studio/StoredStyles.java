package org.inkwright.studio;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inkwright.generation.WritingHabits;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.StepResult;
import org.inkwright.generation.steps.StepTask;
import org.inkwright.generation.steps.StepTrouble;
import org.inkwright.generation.steps.StyleCard;
import org.inkwright.generation.steps.Styled;
import org.inkwright.generation.steps.WritingWishes;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.UnitOfWork;

/// Style cards in the settings of the library. Safe to share.
final class StoredStyles implements StyleCards {
    private static final String SETTING = "style-cards";
    private static final Gson GSON = new Gson();

    private final Books books;
    private final ModelSessions sessions;
    private final SoloSteps solo;
    private final OwnTexts own;

    StoredStyles(Books books, ModelSessions sessions, SoloSteps solo) {
        this.books = books;
        this.sessions = sessions;
        this.solo = solo;
        this.own = new OwnTexts(books);
    }

    @Override
    public List<Named> all() {
        return books.read(StoredStyles::kept).values().stream().toList();
    }

    @Override
    public void keep(String name, StyleCard card) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a card has a name of at most 80 characters");
        }
        books.update(change -> {
            Map<String, Named> cards = kept(change.unit());
            cards.put(plain, new Named(plain, card));
            put(change.unit(), cards);
        });
    }

    @Override
    public void forget(String name) {
        books.update(change -> {
            Map<String, Named> cards = kept(change.unit());
            cards.remove(name.strip());
            put(change.unit(), cards);
        });
    }

    private static void put(UnitOfWork unit, Map<String, Named> cards) {
        unit.settings().put(SETTING, GSON.toJson(cards.values()));
    }

    private static Map<String, Named> kept(UnitOfWork unit) {
        var cards = new TreeMap<String, Named>(String.CASE_INSENSITIVE_ORDER);
        String json = unit.settings().value(SETTING).orElse("[]");
        try {
            List<Named> all = GSON.fromJson(json, new TypeToken<List<Named>>() {}.getType());
            all.forEach(card -> cards.put(card.name(), card));
        } catch (JsonParseException e) {
            // Written by a later version: as if none were kept.
            return cards;
        }
        return cards;
    }

    /// Texts that are long enough, with what was counted in them.
    private record Read(List<String> texts, WritingHabits habits) {}

    @Override
    public Made measured(Material material) {
        var texts = own.of(material);
        if (texts.isEmpty()) {
            return new Refused("style.unreadable", 0);
        }
        Read read = read(texts.get());
        int words = read.habits().words();
        return words < LEAST_WORDS
                ? new Refused("style.too-short", words)
                : new Card(
                        new StyleCard(String.join("\n", read.habits().sentences()), List.of()),
                        read.habits().language(),
                        words,
                        words);
    }

    private static Read read(List<String> texts) {
        return new Read(texts, WritingHabits.of(String.join("\n\n", texts)));
    }

    @Override
    public Made described(DraftId at, Material material, EngineChoice engine, StopSignal stop) {
        Draft draft = books.read(unit -> SoloSteps.draft(unit, at));
        var texts = own.of(material);
        if (texts.isEmpty()) {
            return new Refused("style.unreadable", 0);
        }
        Read read = read(texts.get());
        int words = read.habits().words();
        if (words < LEAST_WORDS) {
            return new Refused("style.too-short", words);
        }
        String language = read.habits().language();
        var task =
                new StepTask.Style(
                        WritingWishes.in(language.isEmpty() ? "en" : language),
                        read.texts(),
                        read.habits().sentences());
        Json input = new Json().with("draft", at.toString()).with("words", words);
        Step step = solo.begin(draft, StepKind.STYLE, input.with("engine", engine.name()));
        var recall = new Recall(step.run(), Recall.Scope.OF_THIS_RUN, 1);
        return switch (sessions.steps(engine, recall).style(task, stop, event -> {})) {
            case StepResult.Done<Styled>(var styled, var notes, var trace) -> {
                solo.end(step, engine, new StepLedger.End(trace, notes, null));
                yield new Card(styled.card(), language, styled.wordsRead(), words);
            }
            case StepResult.Unfinished<Styled>(var partial, var failure, var trace) -> {
                JobError error = ModelSession.error(StepTrouble.STOPPED, failure);
                solo.end(step, engine, new StepLedger.End(trace, Set.of(), error));
                yield new Refused(error.code(), words);
            }
            case StepResult.Failed<Styled>(var trouble, var failure, var trace) -> {
                JobError error = ModelSession.error(trouble, failure, engine, trace);
                solo.end(step, engine, new StepLedger.End(trace, Set.of(), error));
                yield new Refused(error.code(), words);
            }
        };
    }
}

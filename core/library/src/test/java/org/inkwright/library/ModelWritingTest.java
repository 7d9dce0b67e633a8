package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.Cost;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.KeptAnswer;
import org.inkwright.manuscript.ModelPrice;
import org.inkwright.manuscript.ModelUse;
import org.inkwright.manuscript.Partial;
import org.inkwright.manuscript.PricedModel;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepId;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.UsageEventId;
import org.inkwright.manuscript.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What text models write and use, through a library that was closed in between.
class ModelWritingTest {
    @TempDir private Path folder;
    private TestLibrary library;
    private Draft draft;
    private Variant variant;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        draft = library.draft();
        Chapter chapter = library.make.chapter(draft, 0);
        variant = library.make.variant(chapter, 1);
        library.keep(unit -> {
            unit.drafts().add(chapter);
            unit.drafts().add(variant);
        });
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void growingTextIsReplacedAndDropped() {
        library.keep(unit -> unit.partials().keep(partial("Bees [0]")));
        library.keep(unit -> unit.partials().keep(partial("Bees [0] dance 話 [1].")));
        library.readAnew(unit -> {
            assertEquals(
                    Optional.of(partial("Bees [0] dance 話 [1].")),
                    unit.partials().of(variant.id()));
            assertEquals(1, unit.partials().of(draft.id()).size());
            return unit;
        });
        library.keep(unit -> unit.partials().drop(variant.id()));
        assertEquals(List.of(), library.readAnew(unit -> unit.partials().of(draft.id())));
    }

    @Test
    void whatModelsUsedIsFoundByTime() {
        ModelUse use = use(THEN);
        library.keep(unit -> {
            unit.usage().add(use);
            unit.usage().add(use(THEN.plusSeconds(60)));
        });
        Duration second = Duration.ofSeconds(1);
        assertEquals(
                List.of(use),
                library.readAnew(unit -> unit.usage().models(THEN, THEN.plus(second))));
        assertEquals(
                List.of(), library.readAnew(unit -> unit.usage().models(THEN.minus(second), THEN)));
    }

    @Test
    void aUseKeepsThePriceOfItsTime() {
        var price = new ModelPrice(2_500_000, 10_000_000, "USD");
        var tokens = new ModelUse.Tokens(1, 10, 20, ModelUse.Counted.TOLD, price);
        ModelUse without = use(THEN);
        var use =
                new ModelUse(
                        without.id(),
                        without.step(),
                        without.run(),
                        without.engine(),
                        tokens,
                        THEN);
        library.keep(unit -> unit.usage().add(use));
        List<ModelUse> uses =
                library.readAnew(unit -> unit.usage().models(THEN, THEN.plusSeconds(1)));
        assertEquals(List.of(use), uses);
        assertEquals(Optional.of(new Cost(225, "USD")), tokens.cost());
    }

    @Test
    void pricesAreReplacedAndForgotten() {
        var first =
                new PricedModel(
                        "openrouter/some/model",
                        new ModelPrice(1, 2, "USD"),
                        PricedModel.Origin.SERVICE,
                        THEN);
        var second =
                new PricedModel(
                        first.engine(),
                        new ModelPrice(3, 4, "EUR"),
                        PricedModel.Origin.WRITER,
                        THEN.plusNanos(1));
        library.keep(unit -> unit.prices().set(first));
        library.keep(unit -> unit.prices().set(second));
        assertEquals(List.of(second), library.readAnew(unit -> unit.prices().all()));
        library.keep(unit -> unit.prices().forget(first.engine()));
        assertEquals(Optional.empty(), library.readAnew(unit -> unit.prices().of(first.engine())));
    }

    @Test
    void theUseStaysWhenTheDraftIsDeletedAndWhatAModelWroteGoes() {
        library.keep(unit -> {
            unit.partials().keep(partial("Bees"));
            unit.usage().add(use(THEN));
            unit.runs().link(library.run.id(), draft.id());
            unit.answers().keep(new KeptAnswer("f", library.run.id(), "The bees hum.", THEN));
            unit.catalogue().discard(new ItemRef.OfDraft(draft.id()), THEN);
        });
        library.keep(unit -> unit.catalogue().emptyTrash());
        library.readAnew(unit -> {
            assertEquals(Optional.empty(), unit.partials().of(variant.id()));
            assertEquals(Optional.empty(), unit.answers().to("f"));
            assertEquals(1, unit.usage().models(THEN, THEN.plusSeconds(1)).size());
            return unit;
        });
    }

    @Test
    void everyKindOfStepIsKept() {
        for (StepKind kind : StepKind.values()) {
            var id = new StepId(library.ids.next());
            var step = new Step(id, library.run.id(), kind, "{}", THEN, null);
            library.keep(unit -> unit.runs().add(step));
        }
        List<StepKind> kinds =
                library.readAnew(unit -> unit.runs().steps(library.run.id())).stream()
                        .map(Step::kind)
                        .toList();
        assertEquals(List.of(StepKind.values()), kinds);
    }

    private Partial partial(String raw) {
        return new Partial(variant.id(), library.run.id(), raw, THEN);
    }

    private ModelUse use(Instant at) {
        return new ModelUse(
                new UsageEventId(library.ids.next()),
                StepKind.CHAPTER,
                library.run.id(),
                "openai/gpt-5",
                new ModelUse.Tokens(2, 4_000_000_000L, 512, ModelUse.Counted.ESTIMATED),
                at);
    }
}

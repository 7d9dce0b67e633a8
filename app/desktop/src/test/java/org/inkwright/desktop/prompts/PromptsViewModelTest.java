package org.inkwright.desktop.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeLater;
import org.inkwright.desktop.fakes.FakePrompts;
import org.inkwright.generation.steps.PromptName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromptsViewModelTest {
    private final FakePrompts prompts = new FakePrompts();
    private final FakeLater later = new FakeLater();
    private final PromptsViewModel model =
            new PromptsViewModel(prompts, new CallingThread(), later, ZoneOffset.UTC);

    @BeforeEach
    void showPage() {
        model.refresh();
    }

    @Test
    void everyPromptIsThereAndTheFirstIsOpen() {
        assertEquals(PromptName.values().length, model.rows().size());
        assertEquals("Plan the chapters", model.rows().getFirst().title());
        assertEquals("The program’s OUTLINE", model.textProperty().get());
    }

    @Test
    void ownTextIsKeptAndCanBeTakenBack() {
        choose(PromptName.CHAPTER);
        model.textProperty().set("Mine");
        model.save();
        assertEquals(Map.of(PromptName.CHAPTER, "Mine"), prompts.own);
        assertEquals("your own", row(PromptName.CHAPTER).own());
        assertEquals("Kept. It counts from the next job on.", model.verdictProperty().get());
        model.textProperty().set("Mine, newer");
        model.save();
        assertEquals(
                List.of("Mine"),
                model.versions().stream().map(PromptsViewModel.Earlier::text).toList());
        model.bringBack(model.versions().getFirst());
        assertEquals("Mine", model.textProperty().get());
        model.reset();
        assertEquals(Map.of(), prompts.own);
        assertEquals("The program’s CHAPTER", model.textProperty().get());
        assertEquals("", row(PromptName.CHAPTER).own());
    }

    @Test
    void whatIsWrongIsToldWhileItIsTypedAndNotKept() {
        model.textProperty().set(" ");
        later.pass(Duration.ofSeconds(1));
        assertEquals(
                "The variable passages is missing; without it the prompt makes no sense.",
                model.verdictProperty().get());
        model.save();
        assertEquals(Map.of(), prompts.own);
        model.textProperty().set("Something");
        later.pass(Duration.ofSeconds(1));
        assertTrue(model.verdictProperty().get().startsWith("This can be used."));
    }

    @Test
    void fullDiskIsToldAndTheTextStays() {
        prompts.full = true;
        model.textProperty().set("Mine");
        model.save();
        assertTrue(model.verdictProperty().get().contains("could not be written"));
        assertEquals("Mine", model.textProperty().get());
    }

    private void choose(PromptName name) {
        model.chosenProperty().set(row(name));
    }

    private PromptsViewModel.Row row(PromptName name) {
        return Objects.requireNonNull(
                model.rows().stream().filter(row -> row.name() == name).findFirst().orElse(null));
    }
}

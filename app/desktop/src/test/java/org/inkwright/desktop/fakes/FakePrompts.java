package org.inkwright.desktop.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inkwright.generation.steps.PromptName;
import org.inkwright.generation.steps.PromptTemplate;
import org.inkwright.studio.PromptStore;

/// Prompts in memory: a text that is blank has a fault.
public final class FakePrompts implements PromptStore {
    public final Map<PromptName, String> own = new EnumMap<>(PromptName.class);
    public final List<Version> versions = new ArrayList<>();
    public boolean full;

    @Override
    public List<Prompt> all() {
        return Arrays.stream(PromptName.values()).map(this::of).toList();
    }

    @Override
    public Prompt of(PromptName name) {
        String text = own.getOrDefault(name, "The program’s " + name);
        Origin origin = own.containsKey(name) ? Origin.WRITER : Origin.PROGRAM;
        return new Prompt(
                name,
                text,
                origin,
                new PromptTemplate.Manner(null, 0.3),
                List.of(),
                check(name, text));
    }

    @Override
    public List<PromptTemplate.Fault> check(PromptName name, String text) {
        return text.isBlank()
                ? List.of(
                        new PromptTemplate.Fault(
                                0, PromptTemplate.FaultKind.MISSING_VARIABLE, "passages"))
                : List.of();
    }

    @Override
    public Saved save(PromptName name, String text) {
        if (full) {
            return new Saved.NotKept("prompt.not-kept");
        }
        if (!check(name, text).isEmpty()) {
            return new Saved.Faulty(check(name, text));
        }
        remember(name);
        own.put(name, text);
        return new Saved.Done(of(name));
    }

    private void remember(PromptName name) {
        if (own.containsKey(name)) {
            versions.addFirst(new Version(Instant.EPOCH, own.get(name)));
        }
    }

    @Override
    public Saved reset(PromptName name) {
        remember(name);
        own.remove(name);
        return new Saved.Done(of(name));
    }

    @Override
    public List<Version> history(PromptName name) {
        return List.copyOf(versions);
    }
}

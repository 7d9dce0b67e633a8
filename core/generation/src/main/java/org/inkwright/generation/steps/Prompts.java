package org.inkwright.generation.steps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The prompts that steps use: those that come with the program, or the writer's own where a folder
/// has a usable file of that name. An unusable one is passed over and told.
public final class Prompts {
    /// How many bytes a prompt has at most.
    public static final long LARGEST = 256 << 10;

    private final Map<PromptName, PromptTemplate> templates;
    private final Map<PromptName, List<PromptTemplate.Fault>> faults;

    private Prompts(
            Map<PromptName, PromptTemplate> templates,
            Map<PromptName, List<PromptTemplate.Fault>> faults) {
        this.templates = templates;
        this.faults = faults;
    }

    /// The prompts that come with the program.
    public static Prompts builtIn() {
        Map<PromptName, PromptTemplate> templates = new EnumMap<>(PromptName.class);
        for (PromptName name : PromptName.values()) {
            switch (PromptTemplate.read(name, source(name))) {
                case PromptTemplate.Usable(var template) -> templates.put(name, template);
                case PromptTemplate.Unusable(var wrong) ->
                        throw new IllegalStateException(name + " is unusable: " + wrong);
            }
        }
        return new Prompts(templates, Map.of());
    }

    /// The same, with those of a folder in their place. Files are named like `outline.md`.
    public static Prompts with(Path folder) {
        Map<PromptName, PromptTemplate> templates = new EnumMap<>(builtIn().templates);
        Map<PromptName, List<PromptTemplate.Fault>> faults = new EnumMap<>(PromptName.class);
        for (PromptName name : PromptName.values()) {
            try {
                Path file = folder.resolve(name.file() + ".md");
                if (Files.size(file) > LARGEST) {
                    faults.put(name, unreadable());
                    continue;
                }
                switch (PromptTemplate.read(name, Files.readString(file))) {
                    case PromptTemplate.Usable(var template) -> templates.put(name, template);
                    case PromptTemplate.Unusable(var wrong) -> faults.put(name, wrong);
                }
            } catch (NoSuchFileException e) {
                // The usual case: this prompt was not changed.
            } catch (IOException e) {
                faults.put(name, unreadable());
            }
        }
        return new Prompts(templates, faults);
    }

    private static List<PromptTemplate.Fault> unreadable() {
        return List.of(new PromptTemplate.Fault(0, PromptTemplate.FaultKind.UNREADABLE, ""));
    }

    /// The text of a prompt as it comes with the program, to start from or to go back to.
    public static String source(PromptName name) {
        try (InputStream in =
                Prompts.class.getResourceAsStream("/prompts/" + name.file() + ".md")) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The prompt that is used.
    public PromptTemplate of(PromptName name) {
        PromptTemplate template = templates.get(name);
        if (template == null) {
            throw new IllegalStateException("no prompt " + name);
        }
        return template;
    }

    /// What is wrong with files of the folder, by prompt.
    public Map<PromptName, List<PromptTemplate.Fault>> faults() {
        return Map.copyOf(faults);
    }
}

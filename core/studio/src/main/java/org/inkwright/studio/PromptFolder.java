package org.inkwright.studio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.inkwright.generation.steps.PromptName;
import org.inkwright.generation.steps.PromptTemplate;
import org.inkwright.generation.steps.PromptVariable;
import org.inkwright.generation.steps.Prompts;
import org.jspecify.annotations.Nullable;

/// The writer's own prompts as files of a folder. Safe to share.
final class PromptFolder implements PromptStore {
    private static final String ENDING = ".md";

    private final Path folder;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();

    PromptFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public List<Prompt> all() {
        return Arrays.stream(PromptName.values()).map(this::of).toList();
    }

    @Override
    public Prompt of(PromptName name) {
        Path file = file(name);
        if (!Files.exists(file)) {
            return prompt(name, Prompts.source(name), Origin.PROGRAM);
        }
        // What cannot be read is shown as the fault that it is.
        return prompt(name, text(file).orElse(""), Origin.WRITER);
    }

    private static Prompt prompt(PromptName name, String text, Origin origin) {
        List<PromptVariable> variables = PromptVariable.of(name);
        return switch (PromptTemplate.read(name, text)) {
            case PromptTemplate.Usable(var template) ->
                    new Prompt(name, text, origin, template.manner(), variables, List.of());
            case PromptTemplate.Unusable(var faults) ->
                    new Prompt(name, text, origin, PromptTemplate.Manner.NONE, variables, faults);
        };
    }

    @Override
    public List<PromptTemplate.Fault> check(PromptName name, String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > Prompts.LARGEST) {
            var kind = PromptTemplate.FaultKind.UNREADABLE;
            return List.of(new PromptTemplate.Fault(0, kind, ""));
        }
        return prompt(name, text, Origin.WRITER).faults();
    }

    @Override
    public Saved save(PromptName name, String text) {
        List<PromptTemplate.Fault> faults = check(name, text);
        return faults.isEmpty() ? replaced(name, text) : new Saved.Faulty(faults);
    }

    @Override
    public Saved reset(PromptName name) {
        return replaced(name, null);
    }

    /// @param text null to go back to the program's own
    private Saved replaced(PromptName name, @Nullable String text) {
        lock.lock();
        try {
            Path file = file(name);
            Optional<String> before = Files.exists(file) ? text(file) : Optional.empty();
            if (before.filter(old -> !old.equals(text)).isPresent()) {
                keep(name, before.get());
            }
            if (text == null) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(folder);
                AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
            }
            return new Saved.Done(of(name));
        } catch (IOException | StudioException e) {
            return new Saved.NotKept("prompt.not-kept");
        } finally {
            lock.unlock();
        }
    }

    private void keep(PromptName name, String text) throws IOException {
        Path past = Files.createDirectories(past(name));
        Instant now = clock.instant();
        while (Files.exists(past.resolve(named(now)))) {
            now = now.plusMillis(1);
        }
        AtomicFile.write(past.resolve(named(now)), text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Version> history(PromptName name) {
        try (Stream<Path> files = Files.list(past(name))) {
            return files.flatMap(file -> version(file).stream())
                    .sorted(Comparator.comparing(Version::replaced).reversed())
                    .toList();
        } catch (IOException e) {
            // Nothing was replaced yet.
            return List.of();
        }
    }

    private static Optional<Version> version(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            Instant replaced =
                    Instant.parse(
                            name.substring(0, Math.max(0, name.length() - ENDING.length()))
                                    .replace('_', ':'));
            return text(file).map(text -> new Version(replaced, text));
        } catch (DateTimeException e) {
            // Somebody put another file there.
            return Optional.empty();
        }
    }

    /// Windows takes no colon in names.
    private static String named(Instant moment) {
        return moment.toString().replace(':', '_') + ENDING;
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.size(file) > Prompts.LARGEST
                    ? Optional.empty()
                    : Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path file(PromptName name) {
        return folder.resolve(name.file() + ENDING);
    }

    private Path past(PromptName name) {
        return folder.resolve("history").resolve(name.file());
    }
}

package org.inkwright.desktop.fakes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inkwright.desktop.kit.FileChoice;
import org.jspecify.annotations.Nullable;

/// A writer who chooses what the test says.
public final class FakeChoice implements FileChoice {
    public List<Path> recordings = List.of();
    public @Nullable Path model;
    public @Nullable Path folder;
    public final List<String> suggested = new ArrayList<>();

    @Override
    public List<Path> recordings() {
        return recordings;
    }

    @Override
    public Optional<Path> speechModel() {
        return Optional.ofNullable(model);
    }

    @Override
    public Optional<Path> text() {
        return recordings.stream().findFirst();
    }

    @Override
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    @Override
    public Optional<Path> backup() {
        return Optional.ofNullable(folder).map(in -> in.resolve("library.inkwright-backup"));
    }

    @Override
    public Optional<Path> saveAs(String name) {
        suggested.add(name);
        return Optional.ofNullable(folder).map(to -> to.resolve(name));
    }
}

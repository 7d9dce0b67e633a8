package org.inkwright.library;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.UnitOfWork;

/// A library in a folder of the test, with a source, a run and a transcript to hang things on.
final class TestLibrary implements AutoCloseable {
    final Ids ids = Manuscripts.counting();
    final Manuscripts make = new Manuscripts(ids);
    final Source source = make.source("Bees");
    final Run run = make.run(source);
    final Transcript transcript = make.transcript(source);
    private final Path folder;
    private H2Library library;

    TestLibrary(Path folder) {
        this.folder = folder;
        EmptyLibrary.into(folder);
        library = H2Library.open(folder, InstantSource.fixed(Manuscripts.THEN));
        keep(unit -> {
            unit.sources().add(source);
            unit.runs().add(run);
            unit.transcripts().add(transcript);
        });
    }

    H2Library library() {
        return library;
    }

    /// A new draft of the source, without chapters.
    Draft draft() {
        Outline outline = make.outline(transcript);
        Draft draft = make.draft(source, outline);
        keep(unit -> {
            unit.drafts().add(outline);
            unit.drafts().add(draft);
        });
        return draft;
    }

    /// Writes.
    void keep(Consumer<UnitOfWork> work) {
        library.write(unit -> {
            work.accept(unit);
            return unit;
        });
    }

    /// Reads.
    <T> T read(Function<UnitOfWork, T> work) {
        return library.read(work);
    }

    /// Writes, and says what came of it.
    <T> T write(Function<UnitOfWork, T> work) {
        return library.write(work);
    }

    /// Reads what a program that starts later reads.
    <T> T readAnew(Function<UnitOfWork, T> work) {
        closed();
        opened();
        return library.read(work);
    }

    /// Closes the library, so that the test can do something to its files.
    void closed() {
        library.close();
    }

    /// Opens it again.
    void opened() {
        library = H2Library.open(folder, InstantSource.fixed(Manuscripts.THEN));
    }

    @Override
    public void close() {
        library.close();
    }
}

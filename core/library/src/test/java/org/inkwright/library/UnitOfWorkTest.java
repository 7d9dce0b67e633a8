package org.inkwright.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class UnitOfWorkTest {
    @TempDir Path folder;
    private TestLibrary library;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
    }

    @AfterEach
    void close() {
        Thread.interrupted();
        library.close();
    }

    @Test
    void nothingIsKeptWhenTheWorkThrows() {
        for (Throwable failure : List.of(new IllegalStateException(), new AssertionError())) {
            Throwable thrown =
                    assertThrows(
                            failure.getClass(),
                            () ->
                                    library.keep(unit -> {
                                        put(unit, "a", "1");
                                        rethrow(failure);
                                    }));
            assertSame(failure, thrown);
            assertEquals(Optional.empty(), value("a"));
        }
        library.keep(unit -> put(unit, "a", "2"));
        assertEquals(Optional.of("2"), value("a"));
    }

    @Test
    void nothingIsKeptWhenTheDatabaseRefuses() {
        var stray = library.make.transcript(library.make.source("never added"));
        var failure =
                refused(() ->
                        library.keep(unit -> {
                            put(unit, "a", "1");
                            unit.transcripts().add(stray);
                        }));
        assertEquals("library.failed", failure.code());
        assertEquals(Optional.empty(), value("a"));
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        var unknown = library.make.transcript(library.source).id();
        var failure =
                refused(() ->
                        library.keep(unit -> unit.transcripts().complete(unknown, List.of())));
        assertEquals("library.failed", failure.code());
        var page = new SourceId(library.ids.next());
        assertEquals(
                "library.failed",
                refused(() -> library.read(unit -> unit.sources().page(page, 3))).code());
    }

    @Test
    void aReadCannotWrite() {
        List<Consumer<UnitOfWork>> writes =
                List.of(
                        unit -> put(unit, "a", "1"),
                        unit -> unit.sources().add(library.make.source("more")),
                        unit -> unit.transcripts().complete(library.transcript.id(), List.of()));
        for (Consumer<UnitOfWork> write : writes) {
            var failure =
                    refused(() ->
                            library.read(unit -> {
                                write.accept(unit);
                                return unit;
                            }));
            assertEquals("library.failed", failure.code());
        }
        assertEquals(Optional.empty(), value("a"));
    }

    @Test
    void aReadSeesOneMomentOfAllTables() throws Exception {
        var reading = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        var seen =
                CompletableFuture.supplyAsync(() ->
                        library.read(unit -> {
                            var first = unit.settings().value("a");
                            reading.countDown();
                            await(written);
                            return List.of(
                                    first,
                                    unit.settings().value("a"),
                                    unit.sources().page(null, 10).size());
                        }));
        await(reading);
        library.keep(unit -> {
            put(unit, "a", "1");
            unit.sources().add(library.make.source("later"));
        });
        written.countDown();
        assertEquals(List.of(Optional.empty(), Optional.empty(), 1), seen.get());
        assertEquals(Optional.of("1"), value("a"));
    }

    @Test
    void aUnitOfWorkWithinAnotherIsRefused() {
        Library inner = library.library();
        List<Consumer<Library>> nested =
                List.of(
                        one -> one.read(unit -> unit),
                        one -> one.write(unit -> unit),
                        Library::close);
        for (Consumer<Library> second : nested) {
            var read = refused(() -> library.read(unit -> nest(second, inner)));
            assertEquals("library.nested", read.code());
            var write = refused(() -> inner.write(unit -> nest(second, inner)));
            assertEquals("library.nested", write.code());
        }
        library.keep(unit -> put(unit, "a", "still works"));
    }

    @Test
    void aUnitOfWorkIsOverWhenItReturns() {
        UnitOfWork stale = library.read(unit -> unit);
        assertThrows(IllegalStateException.class, () -> stale.settings().value("a"));
    }

    @Test
    void aClosedLibraryRefuses() {
        library.library().close();
        library.library().close();
        assertEquals("library.closed", refused(() -> value("a")).code());
    }

    @Test
    void closingWaitsForTheUnitOfWorkThatHasBegun() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var work =
                    threads.submit(() ->
                            library.keep(unit -> {
                                begun.countDown();
                                await(goOn);
                                put(unit, "a", "kept");
                            }));
            await(begun);
            var closing = threads.submit(() -> library.library().close());
            goOn.countDown();
            work.get();
            closing.get();
        }
        assertEquals(Optional.of("kept"), library.readAnew(unit -> unit.settings().value("a")));
    }

    @Test
    void anInterruptedThreadDoesNoHarm() {
        Thread.currentThread().interrupt();
        library.keep(unit -> put(unit, "a", "1"));
        assertTrue(Thread.currentThread().isInterrupted());
        assertEquals(Optional.of("1"), value("a"));
        assertTrue(Thread.interrupted());
        library.keep(unit -> put(unit, "a", "2"));
        assertEquals(Optional.of("2"), library.readAnew(unit -> unit.settings().value("a")));
    }

    @Test
    void manyThreadsReadAndWrite() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String name = "setting " + i;
                work.add(threads.submit(() -> library.keep(unit -> put(unit, name, name))));
                work.add(threads.submit(() -> value(name)));
            }
            for (Future<?> one : work) {
                one.get();
            }
        }
        for (int i = 0; i < 200; i++) {
            assertEquals(Optional.of("setting " + i), value("setting " + i));
        }
    }

    private Optional<String> value(String name) {
        return library.read(unit -> unit.settings().value(name));
    }

    private static void put(UnitOfWork unit, String name, String value) {
        unit.settings().put(name, value);
    }

    private static Object nest(Consumer<Library> work, Library library) {
        work.accept(library);
        return library;
    }

    private static LibraryException refused(Executable work) {
        return assertThrows(LibraryException.class, work);
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

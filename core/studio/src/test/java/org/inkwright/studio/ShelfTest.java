package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.inkwright.transcription.TranscriptionOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
    private static final String BASE = "ggml-base-q8_0";

    @TempDir private Path folder;
    private final ModelHost host = new ModelHost();
    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(folder);
        rig.known = List.of(host.model());
        rig.reopen();
    }

    @AfterEach
    void close() {
        rig.close();
        host.close();
    }

    @Test
    void aFreshShelfHoldsTheKnownModelsAndTheDemo() {
        List<ShelvedModel> list = shelf().list();

        assertEquals(2, list.size());
        assertEquals(new ModelState.Absent(), list.getFirst().state());
        assertTrue(list.getLast().current());
        var demo = assertInstanceOf(ModelState.Installed.class, list.getLast().state());
        assertEquals(ModelState.Place.PROGRAM, demo.place());
    }

    @Test
    void aDownloadIsToldFromAbsentToInstalled() {
        host.answers(host.slow());

        assertTrue(shelf().download(BASE));
        assertFalse(shelf().download(BASE), "it is on its way already");
        awaitInstalled();

        assertFalse(shelf().download(BASE), "it is here");
        List<ModelState> told = told();
        assertTrue(told.stream().anyMatch(ModelState.Downloading.class::isInstance));
        assertInstanceOf(ModelState.Installed.class, told.getLast());
        assertTrue(told.size() < 60, "told " + told.size() + " times");
        assertEquals(shelf().list().getFirst().card().bytes(), host.content.length);
    }

    @Test
    void aPausedDownloadOutlivesTheProgramAndGoesOn() throws InterruptedException {
        host.answers(host.slow());
        shelf().download(BASE);
        Eventually.is("bytes", () -> state() instanceof ModelState.Downloading);

        assertTrue(shelf().pause(BASE));
        Eventually.is("paused", () -> state() instanceof ModelState.Paused);
        long there = ((ModelState.Paused) state()).bytes();
        rig.reopen();

        assertEquals(new ModelState.Paused(there), state());
        host.answers(host.rest((int) there));
        assertTrue(shelf().download(BASE));
        awaitInstalled();
        host.next();
        assertEquals("bytes=" + there + "-", host.nextRange());
    }

    @Test
    void closingTheProgramPausesADownload() {
        host.answers(host.slow());
        shelf().download(BASE);
        Eventually.is("bytes", () -> state() instanceof ModelState.Downloading);

        rig.reopen();

        assertInstanceOf(ModelState.Paused.class, state());
    }

    @Test
    void aCancelledDownloadLeavesNothing() {
        host.answers(host.slow());
        shelf().download(BASE);
        Eventually.is("bytes", () -> state() instanceof ModelState.Downloading);

        assertTrue(shelf().cancel(BASE));

        Eventually.is("absent", () -> state() instanceof ModelState.Absent);
        assertFalse(shelf().cancel(BASE));
    }

    @Test
    void aFailureIsShownUntilItIsTriedAgain() {
        host.answers(404);
        shelf().download(BASE);
        Eventually.is("failed", () -> state() instanceof ModelState.Failed);
        assertEquals(new ModelState.Failed(0, ModelProblem.NOT_FOUND), state());

        host.answers(host.whole());
        assertTrue(shelf().download(BASE));

        awaitInstalled();
    }

    @Test
    void aBrokenFileOnTheShelfIsReplacedByADownload() throws IOException {
        Files.createDirectories(models());
        Files.createFile(models().resolve("other.bin.txt"));
        rig.unsound = models().resolve(BASE + ".bin");
        Files.writeString(rig.unsound, "damaged");
        assertInstanceOf(ModelState.Broken.class, state());

        rig.unsound = null;
        Files.writeString(models().resolve(BASE + ".bin"), "touched, so looked at again");
        assertInstanceOf(ModelState.Installed.class, state());
    }

    @Test
    void aFileOfTheWritersIsCopiedOntoTheShelf() throws IOException {
        Path file = rig.file("Downloads/mine.bin", "model");

        var in =
                assertInstanceOf(
                        ModelShelf.Intake.TakenIn.class,
                        shelf().takeIn(file, ModelShelf.Keeping.COPY));

        Files.delete(file);
        assertEquals(models().resolve("mine.bin"), in.model().file());
        assertInstanceOf(ModelState.Installed.class, model("mine").state());
        assertEquals(ModelShelf.Removal.GONE, shelf().delete("mine"));
        assertFalse(Files.exists(in.model().file()));
    }

    @Test
    void twoFilesOfOneNameAreBothKept() {
        shelf().takeIn(rig.file("a/mine.bin", "model a"), ModelShelf.Keeping.COPY);
        shelf().takeIn(rig.file("b/mine.bin", "model b"), ModelShelf.Keeping.COPY);

        assertInstanceOf(ModelState.Installed.class, model("mine").state());
        assertInstanceOf(ModelState.Installed.class, model("mine-2").state());
    }

    @Test
    void aFileUsedFromElsewhereIsForgottenButNeverDeleted() {
        Path file = rig.file("Downloads/mine.bin", "model");

        shelf().takeIn(file, ModelShelf.Keeping.IN_PLACE);
        rig.reopen();
        var installed = assertInstanceOf(ModelState.Installed.class, model("mine").state());
        assertEquals(ModelState.Place.ELSEWHERE, installed.place());
        assertEquals(ModelShelf.Removal.GONE, shelf().delete("mine"));

        assertTrue(Files.exists(file));
        assertEquals(ModelShelf.Removal.NOT_HERE, shelf().delete("mine"));
    }

    @Test
    void whatIsNoModelIsNotTakenIn() {
        var refused =
                (ModelShelf.Intake.Refused)
                        shelf().takeIn(rig.file("cat.png", "meow"), ModelShelf.Keeping.COPY);

        assertEquals(ModelProblem.UNSOUND, refused.problem());
        assertEquals("no speech model", refused.detail());
    }

    @Test
    void aFullDiskTakesNoCopy() throws IOException {
        rig.room = 100;

        var refused =
                (ModelShelf.Intake.Refused)
                        shelf().takeIn(rig.file("mine.bin", "model"), ModelShelf.Keeping.COPY);

        assertEquals(ModelProblem.DISK_FULL, refused.problem());
        try (var left = Files.list(models().resolve("unfinished"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void anInterruptedCopyLeavesNothing() throws IOException {
        Path file = rig.file("mine.bin", "model");

        Thread.currentThread().interrupt();
        var in = shelf().takeIn(file, ModelShelf.Keeping.COPY);

        assertTrue(Thread.interrupted());
        assertInstanceOf(ModelShelf.Intake.Refused.class, in);
        assertFalse(Files.exists(models().resolve("mine.bin")));
        try (var left = Files.list(models().resolve("unfinished"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aModelThatAJobNeedsIsNotDeleted() {
        Path file = rig.file("data/models/mine.bin", "model");
        var source = rig.source();
        var model = new SpeechModel("mine", file, true, false);
        rig.transcriber.hangAfter(1);
        var run = rig.studio.pipeline().start(source.id(), PipelineSettings.toDraft(model));

        assertEquals(ModelShelf.Removal.IN_USE, shelf().delete("mine"));
        rig.studio.jobs().cancel(rig.job(run).id());

        assertEquals(ModelShelf.Removal.GONE, shelf().delete("mine"));
    }

    @Test
    void theDemoIsNeverDeleted() {
        String demo = rig.studio.models().demo().name();

        assertEquals(ModelShelf.Removal.BELONGS_TO_THE_PROGRAM, shelf().delete(demo));
        assertTrue(Files.exists(rig.studio.models().demo().file()));
    }

    @Test
    void speedIsMeasuredOnceAndRemembered() throws InterruptedException {
        rig.file("data/models/mine.bin", "model");
        assertNull(model("mine").timesFaster());

        OptionalDouble speed = shelf().measure("mine");
        rig.reopen();

        assertTrue(speed.isPresent());
        assertEquals(1, rig.transcriber.requests().size());
        assertEquals(speed.getAsDouble(), shelf().measure("mine").getAsDouble(), 0.01);
        assertEquals(1, rig.transcriber.requests().size());
        assertEquals(
                speed.getAsDouble(), Objects.requireNonNull(model("mine").timesFaster()), 0.01);
    }

    @Test
    void whatCannotBeMeasuredStaysUnknown() throws InterruptedException {
        rig.file("data/models/mine.bin", "model");
        rig.transcriber.next(0, FakeTranscriber.failed(TranscriptionOutcome.Reason.WORKER_DIED));

        assertEquals(OptionalDouble.empty(), shelf().measure("mine"));
        assertEquals(OptionalDouble.empty(), shelf().measure("nobody"));
        assertNull(model("mine").timesFaster());
    }

    @Test
    void roomIsCountedWithWhatIsUnfinished() {
        rig.studio.models().forget();
        long before = shelf().bytesOnDisk();
        rig.file("data/models/mine.bin", "12345");
        rig.file("data/models/unfinished/other.bin.part", "123");

        assertEquals(before + 8, shelf().bytesOnDisk());
    }

    @Test
    void aModelOnTheShelfMakesTranscribingPossible() {
        assertInstanceOf(ModelOffer.OnlyDemo.class, shelf().offer("auto"));
        rig.file("data/models/mine.bin", "model");

        var usable = assertInstanceOf(ModelOffer.Usable.class, shelf().offer("auto"));
        assertEquals("mine", usable.model().name());
    }

    private ModelShelf shelf() {
        return rig.studio.shelf();
    }

    private Path models() {
        return folder.resolve("data").resolve("models");
    }

    private ShelvedModel model(String name) {
        return shelf().list().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ModelState state() {
        return model(BASE).state();
    }

    private void awaitInstalled() {
        Eventually.is("installed", () -> state() instanceof ModelState.Installed);
        Eventually.is("told", () -> told().getLast() instanceof ModelState.Installed);
    }

    private List<ModelState> told() {
        return rig.heard.stream()
                .filter(StudioEvent.ModelChanged.class::isInstance)
                .map(event -> ((StudioEvent.ModelChanged) event).model().state())
                .toList();
    }
}

package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.inkwright.transcription.SpeechModelCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDownloadTest {
    @TempDir private Path root;
    private final ModelHost host = new ModelHost();
    private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
    private Web web = ModelHost.web();
    private SpeechModelCheck structure = new SpeechModelCheck.Usable(true, "base");

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void aModelComesWholeAndToItsPlace() throws IOException {
        host.answers(host.whole());

        assertDone();
    }

    @Test
    void redirectsAreFollowed() throws IOException {
        host.answers(
                new MockResponse.Builder().code(302).addHeader("Location", host.address()),
                host.whole());

        assertDone();
    }

    @Test
    void whatBrokeOffGoesOnWhereItStopped() throws IOException, InterruptedException {
        host.answers(host.brokenAfter(300_000), host.rest(300_000));

        assertDone();

        assertNull(host.nextRange());
        var second = host.next();
        assertEquals("bytes=300000-", second.getHeaders().get("Range"));
        assertEquals(ModelHost.VERSION, second.getHeaders().get("If-Range"));
    }

    @Test
    void aStalledConnectionIsLeftAndTakenUpAgain() throws IOException {
        web = ModelHost.hasty();
        host.answers(host.stalledAfter(200_000), host.rest(200_000));

        assertDone();
    }

    @Test
    void aServerThatOnlyStallsIsGivenUpWithWhatCame() throws IOException {
        web = ModelHost.hasty();
        for (int i = 0; i < 9; i++) {
            host.answers(host.stalledAfter(200_000));
        }

        assertFailed(ModelProblem.STALLED);
        assertTrue(part() >= 200_000);
    }

    @Test
    void aServerThatKnowsNoRangesStartsOver() throws IOException {
        host.answers(host.brokenAfter(300_000), host.whole());

        assertDone();
    }

    @Test
    void aNewVersionOnTheServerIsNotGluedToTheOldOne() throws IOException, InterruptedException {
        leave(Arrays.copyOf(new byte[500_000], 500_000), "\"old\"");
        host.answers(host.whole());

        assertDone();

        assertEquals("\"old\"", host.next().getHeaders().get("If-Range"));
    }

    @Test
    void whatADeadProgramLeftIsResumed() throws IOException, InterruptedException {
        leave(Arrays.copyOf(host.content, 700_000), ModelHost.VERSION);
        host.answers(host.rest(700_000));

        assertDone();

        assertEquals("bytes=700000-", host.nextRange());
    }

    @Test
    void aWholePartOfADeadProgramIsOnlyCheckedAndMoved() throws IOException {
        leave(host.content, ModelHost.VERSION);

        assertDone();

        assertEquals(0, host.asked());
    }

    @Test
    void aDamagedPartIsFoundByTheHashOfTheWhole() throws IOException {
        byte[] damaged = Arrays.copyOf(host.content, 700_000);
        damaged[350_000]++;
        leave(damaged, ModelHost.VERSION);
        host.answers(host.rest(700_000));

        assertFailed(ModelProblem.WRONG_HASH);
        assertNothingIsLeft();
    }

    @Test
    void aRangeThatTheServerDoesNotHaveStartsOver() throws IOException {
        leave(Arrays.copyOf(host.content, 700_000), ModelHost.VERSION);
        host.answers(416).answers(host.whole());

        assertDone();
    }

    @Test
    void anotherPieceThanAskedForStartsOver() throws IOException {
        leave(Arrays.copyOf(host.content, 700_000), ModelHost.VERSION);
        host.answers(host.rest(600_000), host.whole());

        assertDone();
    }

    @Test
    void aLongerPartThanTheModelIsThrownAway() throws IOException {
        leave(Arrays.copyOf(host.content, host.content.length + 1), ModelHost.VERSION);
        host.answers(host.whole());

        assertDone();
    }

    @Test
    void thePageOfAHotelIsNoModel() throws IOException {
        host.answers(
                new MockResponse.Builder()
                        .addHeader("Content-Type", "text/html; charset=utf-8")
                        .body("<html>Welcome! Please sign in.</html>"));

        assertFailed(ModelProblem.NOT_A_MODEL);
        assertNothingIsLeft();
        assertEquals(1, host.asked());
    }

    @Test
    void aPageThatDoesNotSayWhatItIsIsNoModelEither() throws IOException {
        byte[] page = new byte[host.content.length];
        Arrays.fill(page, (byte) '<');
        host.answers(new MockResponse.Builder().body(new Buffer().write(page)));

        assertFailed(ModelProblem.NOT_A_MODEL);
        assertNothingIsLeft();
    }

    @Test
    void anotherLengthIsRefusedBeforeAByteIsTaken() throws IOException {
        host.answers(host.whole().body(new Buffer().write(new byte[1000])));

        assertFailed(ModelProblem.WRONG_LENGTH);
        assertNothingIsLeft();
    }

    @Test
    void anEndlessAnswerIsCutAtTheLengthOfTheModel() throws IOException {
        byte[] longer = Arrays.copyOf(host.content, 2 * host.content.length);
        host.answers(new MockResponse.Builder().chunkedBody(new Buffer().write(longer), 10_000));

        assertFailed(ModelProblem.WRONG_LENGTH);
        assertNothingIsLeft();
    }

    @Test
    void aLengthThatLiesEndsInAClearAnswer() throws IOException {
        for (int i = 0; i < 9; i++) {
            host.answers(host.cut(50_000, host.content.length));
        }

        assertFailed(ModelProblem.BROKEN_OFF);
    }

    @Test
    void oneWrongBitIsFound() throws IOException {
        byte[] other = host.content.clone();
        other[500_000] ^= 1;
        host.answers(host.whole().body(new Buffer().write(other)));

        assertFailed(ModelProblem.WRONG_HASH);
        assertNothingIsLeft();
    }

    @Test
    void aFileOfAnotherStructureIsNotKept() throws IOException {
        structure = new SpeechModelCheck.Unusable("it is cut short");
        host.answers(host.whole());

        assertFailed(ModelProblem.UNSOUND);
        assertNothingIsLeft();
    }

    @Test
    void refusalsHaveTheirOwnNames() throws IOException {
        assertRefused(403, ModelProblem.REFUSED);
        assertRefused(404, ModelProblem.NOT_FOUND);
        assertRefused(429, ModelProblem.BUSY);
        assertRefused(503, ModelProblem.BUSY);
        assertRefused(500, ModelProblem.SERVER);
    }

    private void assertRefused(int code, ModelProblem problem) throws IOException {
        for (int i = 0; i < (problem.mayPass() ? 5 : 1); i++) {
            host.answers(code);
        }
        assertFailed(problem);
    }

    @Test
    void aBusyServerIsAskedAgain() throws IOException {
        host.answers(503).answers(429).answers(host.whole());

        assertDone();
    }

    @Test
    void nobodyThereIsOffline() throws IOException {
        KnownModel model = host.model();
        host.close();

        assertEquals(
                new ModelDownload.Result.Failed(ModelProblem.OFFLINE),
                download(model).run(bytes -> {}));
    }

    @Test
    void aFullDiskIsFoundBeforeTheFirstByte() throws IOException {
        room.set(ModelFolder.RESERVE + host.content.length - 1);
        host.answers(host.whole());

        assertFailed(ModelProblem.DISK_FULL);
        assertEquals(0, part());
    }

    @Test
    void aDiskThatFillsUpOnTheWayKeepsWhatCame() throws IOException {
        try (var large = new ModelHost(20 << 20)) {
            large.answers(large.whole());
            KnownModel model = large.model();
            var download = download(model);

            var result =
                    download.run(bytes -> {
                        if (bytes > 10 << 20) {
                            room.set(0);
                        }
                    });

            assertEquals(new ModelDownload.Result.Failed(ModelProblem.DISK_FULL), result);
            assertTrue(part() >= 16 << 20);
            room.set(Long.MAX_VALUE);
            large.answers(large.rest((int) part()));
            assertInstanceOf(ModelDownload.Result.Done.class, download(model).run(bytes -> {}));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenHasItsOwnName() throws IOException {
        Files.writeString(root.resolve("unfinished"), "a file in the folder's place");
        host.answers(host.whole());

        assertFailed(ModelProblem.NOT_WRITABLE);
    }

    @Test
    void stoppingKeepsWhatCame() throws IOException {
        host.answers(host.slow());
        var download = download(host.model());

        var result =
                download.run(bytes -> {
                    if (bytes > 50_000) {
                        download.stop();
                    }
                });

        assertEquals(new ModelDownload.Result.Stopped(), result);
        assertTrue(part() > 50_000 && part() < host.content.length);
        host.answers(host.rest((int) part()));
        assertDone();
    }

    @Test
    void progressOnlyGrows() {
        host.answers(host.brokenAfter(300_000), host.rest(300_000));
        List<Long> told = new java.util.ArrayList<>();

        download(host.model()).run(told::add);

        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(host.content.length, told.getLast());
    }

    private ModelDownload download(KnownModel model) {
        var folder = new ModelFolder(root, any -> room.get());
        return new ModelDownload(model, folder, web, file -> structure);
    }

    private void assertDone() throws IOException {
        var result = download(host.model()).run(bytes -> {});

        var done = assertInstanceOf(ModelDownload.Result.Done.class, result);
        assertEquals(root.resolve("ggml-base-q8_0.bin"), done.file());
        assertArrayEquals(host.content, Files.readAllBytes(done.file()));
        assertNoPart();
    }

    private void assertFailed(ModelProblem problem) throws IOException {
        assertEquals(
                new ModelDownload.Result.Failed(problem), download(host.model()).run(bytes -> {}));
        assertFalse(Files.exists(root.resolve("ggml-base-q8_0.bin")));
    }

    private void assertNothingIsLeft() throws IOException {
        assertNoPart();
        try (Stream<Path> files = Files.walk(root).filter(Files::isRegularFile)) {
            assertEquals(List.of(), files.toList());
        }
    }

    private void assertNoPart() {
        assertFalse(new ModelFolder(root, any -> 0).part("ggml-base-q8_0").exists());
    }

    private long part() {
        return new ModelFolder(root, any -> 0).part("ggml-base-q8_0").bytes();
    }

    /// Leaves a part as a killed program leaves it.
    private void leave(byte[] bytes, String version) throws IOException {
        var part = new ModelFolder(root, any -> 0).part("ggml-base-q8_0");
        Files.createDirectories(part.file().getParent());
        Files.write(part.file(), bytes);
        Files.writeString(part.file().resolveSibling("ggml-base-q8_0.bin.part.etag"), version);
    }
}

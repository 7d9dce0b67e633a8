package org.inkwright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.inkwright.media.StillsReading.Why;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WorkerStillsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final MediaLab lab = new MediaLab();
    private final WorkerStills stills = new WorkerStills(MediaLab.NATIVE_CACHE);

    @AfterAll
    void close() {
        lab.close();
    }

    @Test
    void eachMomentShowsWhatIsSeenThen(@TempDir Path folder) throws Exception {
        for (String muxer : List.of("mp4", "matroska", "avi")) {
            Path film = film(folder, muxer, MediaOrder.Picture.of("mpeg4", Show.CORNERS));
            for (int second = 1; second <= 4; second++) {
                Still still = taken(film, second * 1_000 + 500).getFirst();
                assertEquals(second * 1_000 + 500, millis(still), 60, muxer);
                assertEquals((second - 1) % 4, corner(still), muxer + " " + second);
                assertEquals(64, still.width());
            }
        }
    }

    @Test
    void darkPicturesAndThoseThatLookAlikeArePassedOver(@TempDir Path folder) throws Exception {
        Path film = film(folder, "mp4", MediaOrder.Picture.of("mpeg4", Show.CORNERS));
        List<Still> taken = taken(film, 300, 2_500, 1_500, 1_600, 5_500);
        assertEquals(List.of(0, 1), taken.stream().map(WorkerStillsTest::corner).toList());
        assertEquals(Why.NOTHING_SEEN, refused(film, 300).why());
    }

    @Test
    void notMoreThanWantedAreTaken(@TempDir Path folder) throws Exception {
        Path film = film(folder, "mp4", MediaOrder.Picture.of("mpeg4", Show.CORNERS));
        var reading = stills.take(film, moments(4_500, 3_500, 2_500, 1_500), 2);
        List<Still> taken = assertInstanceOf(StillsReading.Taken.class, reading).stills();
        assertEquals(List.of(2, 3), taken.stream().map(WorkerStillsTest::corner).toList());
    }

    @Test
    void aLargePictureIsMadeSmallerAndASmallOneIsNotMadeLarger(@TempDir Path folder)
            throws Exception {
        var picture = MediaOrder.Picture.of("mpeg4", Show.HALVES);
        Still wide = taken(film(folder, "mp4", picture.sized(1920, 1080)), 1_000).getFirst();
        assertEquals("1280 by 720", wide.width() + " by " + wide.height());
        Still odd = taken(film(folder, "mp4", picture.sized(178, 98)), 1_000).getFirst();
        assertEquals("178 by 98", odd.width() + " by " + odd.height());
    }

    @Test
    void whatWasFilmedUprightStandsUpright(@TempDir Path folder) throws Exception {
        var picture = MediaOrder.Picture.of("mpeg4", Show.HALVES).sized(128, 64).turnedRight();
        Still still = taken(film(folder, "mp4", picture), 1_000).getFirst();
        assertEquals("64 by 128", still.width() + " by " + still.height());
        BufferedImage image = image(still);
        assertTrue(brightness(image, 8, 64) < 100, "left");
        assertTrue(brightness(image, 56, 64) > 180, "right");
    }

    @Test
    void eachWayOfHoldingACameraIsKnown() {
        byte[] plane = {1, 2, 3, 4, 5, 6};
        assertTurned("123456", plane, Upright.of(1, 0, 0, 1));
        assertTurned("654321", plane, Upright.of(-1, 0, 0, -1));
        assertTurned("321654", plane, Upright.of(-1, 0, 0, 1));
        assertTurned("456123", plane, Upright.of(1, 0, 0, -1));
        assertTurned("415263", plane, Upright.of(0, 1, -1, 0));
        assertTurned("362514", plane, Upright.of(0, -1, 1, 0));
        assertTurned("142536", plane, Upright.of(0, 1, 1, 0));
        assertTurned("635241", plane, Upright.of(0, -1, -1, 0));
        assertEquals(Upright.AS_IT_IS, Upright.of(null));
    }

    private static void assertTurned(String wanted, byte[] plane, Upright upright) {
        var turned = new StringBuilder();
        for (byte one : upright.turned(plane, 3, 2)) {
            turned.append(one);
        }
        assertEquals(wanted, turned.toString());
    }

    @Test
    void wovenPicturesHaveNoCombs(@TempDir Path folder) throws Exception {
        var picture = MediaOrder.Picture.of("mpeg2video", Show.WOVEN).sized(128, 128);
        BufferedImage image = image(taken(film(folder, "matroska", picture), 1_000).getFirst());
        assertEquals(128, image.getHeight());
        for (int y = 20; y < 100; y++) {
            assertTrue(brightness(image, 64, y) > 180, "row " + y);
        }
    }

    @Test
    void whitePaperOfHighRangeIsBright(@TempDir Path folder) throws Exception {
        var picture = MediaOrder.Picture.of("ffv1", Show.PAPER).sized(64, 64);
        BufferedImage image = image(taken(film(folder, "matroska", picture), 1_000).getFirst());
        assertTrue(brightness(image, 32, 32) > 180, "" + brightness(image, 32, 32));
    }

    @Test
    void aSinglePictureIsSeenFromBeginningToEnd(@TempDir Path folder) throws Exception {
        for (String muxer : List.of("mp4", "matroska")) {
            Path film = film(folder, muxer, MediaOrder.Picture.of("mjpeg", Show.ONE));
            List<Still> taken = taken(film, 1_000, 3_000, 8_000);
            assertEquals(1, taken.size());
            assertEquals(0, millis(taken.getFirst()), 60);
        }
    }

    @Test
    void theCoverOfASoundFileIsAPicture(@TempDir Path folder) throws Exception {
        byte[] mp3 = Files.readAllBytes(lab.make(folder, "mp3"));
        Path file = folder.resolve("covered.mp3");
        Files.write(file, Surgery.withCover(mp3, Pictures.png()));
        Still cover = taken(file, 1_000).getFirst();
        assertNull(cover.time());
        assertTrue(image(cover).getWidth() > 0);
    }

    @Test
    void whatHasNoPictureSaysSo(@TempDir Path folder) throws Exception {
        assertEquals(Why.NO_FILM, refused(lab.make(folder, "mp3"), 1_000).why());
        Path empty = film(folder, "matroska", MediaOrder.Picture.of("mpeg4", Show.NOTHING));
        assertEquals(Why.NOTHING_SEEN, refused(empty, 1_000).why());
        Path letter = Files.writeString(folder.resolve("letter.mp4"), "Dear bees");
        assertEquals(Why.UNREADABLE, refused(letter, 1_000).why());
        assertEquals(Why.UNREADABLE, refused(folder.resolve("missing.mp4"), 1_000).why());
    }

    @Test
    void aFilmThatWasCutShortHasPicturesUpToItsEnd(@TempDir Path folder) throws Exception {
        Path film = film(folder, "matroska", MediaOrder.Picture.of("mpeg4", Show.CORNERS));
        byte[] bytes = Files.readAllBytes(film);
        Files.write(film, Arrays.copyOf(bytes, bytes.length / 2));
        List<Still> taken = taken(film, 1_500, 2_500, 7_500);
        assertTrue(taken.size() >= 2, taken.toString());
        assertTrue(taken.stream().allMatch(still -> millis(still) < 7_000), taken.toString());
    }

    @Test
    void anEndlessPictureIsRefusedAndTakesNoMemory(@TempDir Path folder) throws Exception {
        var picture = MediaOrder.Picture.of("rawvideo", Show.HALVES).claiming(20_000);
        Path film = film(folder, "matroska", picture);
        assertEquals(Why.TOO_LARGE, refused(film, 1_000).why(), refused(film, 1_000).detail());
    }

    @Test
    void damagedFilmsGiveAPictureOrAReason(@TempDir Path folder) throws Exception {
        Path film = film(folder, "mp4", MediaOrder.Picture.of("mpeg4", Show.CORNERS));
        byte[] whole = Files.readAllBytes(film);
        var random = new Random(20261121);
        for (int round = 0; round < Rounds.of(6, 60); round++) {
            byte[] bytes = whole.clone();
            for (int i = 0; i < 200; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("damaged" + round + ".mp4"), bytes);
            switch (stills.take(file, moments(1_500, 4_500), 8)) {
                case StillsReading.Taken(var taken) -> assertTrue(image(taken.getFirst()) != null);
                case StillsReading.Refused(Why why, String detail) ->
                        assertTrue(!detail.contains("damaged"), why + detail);
            }
        }
    }

    @Test
    void aWorkerThatDiesOrHangsIsTold(@TempDir Path folder) throws Exception {
        for (String name : List.of("crash", "hang")) {
            Path file = Files.writeString(folder.resolve(name), "x");
            // Whether it hangs or has not even started is the same to who waits.
            Duration limit = name.equals("hang") ? Duration.ofMillis(500) : LONG;
            var reading = odd(limit).take(file, moments(1), 1);
            assertEquals(
                    Why.HOSTILE,
                    assertInstanceOf(StillsReading.Refused.class, reading, name).why());
        }
    }

    @Test
    void whatCameBeforeItDiedOrHungIsKept(@TempDir Path folder) throws Exception {
        Path dying = Files.writeString(folder.resolve("first-crash"), "x");
        assertInstanceOf(StillsReading.Taken.class, odd(LONG).take(dying, moments(1), 1));
        Path hanging = Files.writeString(folder.resolve("first-hang"), "x");
        StillsReading reading = new StillsReading.Refused(Why.HOSTILE, "not started");
        // On a slow machine the start alone takes longer than a short limit.
        for (int seconds = 1; reading instanceof StillsReading.Refused; seconds *= 2) {
            assertTrue(seconds < 100, reading.toString());
            reading = odd(Duration.ofSeconds(seconds)).take(hanging, moments(1), 1);
        }
    }

    private static WorkerStills odd(Duration limit) {
        return new WorkerStills(WorkerCommand.of(HangingStillsProgram.class, 16), limit);
    }

    @Test
    void interruptingEndsIt(@TempDir Path folder) throws Exception {
        Path film = film(folder, "mp4", MediaOrder.Picture.of("mpeg4", Show.CORNERS));
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> stills.take(film, moments(1_500), 1));
    }

    private Path film(Path folder, String muxer, MediaOrder.Picture picture) {
        Path file = folder.resolve(picture.show() + "." + muxer);
        int seconds = picture.show() == Show.CORNERS || picture.show() == Show.ONE ? 9 : 2;
        var sound = MediaLab.sound(muxer.equals("avi") ? "libmp3lame" : "aac", 48_000, 1, seconds);
        lab.make(MediaOrder.of(file, muxer, sound).withPicture(picture));
        return file;
    }

    private List<Still> taken(Path film, long... millis) throws InterruptedException {
        var reading = stills.take(film, moments(millis), 8);
        return assertInstanceOf(StillsReading.Taken.class, reading, film + ": " + reading).stills();
    }

    private StillsReading.Refused refused(Path film, long... millis) throws InterruptedException {
        return assertInstanceOf(StillsReading.Refused.class, stills.take(film, moments(millis), 8));
    }

    private static List<Duration> moments(long... millis) {
        return LongStream.of(millis).mapToObj(Duration::ofMillis).toList();
    }

    private static double millis(Still still) {
        return Objects.requireNonNull(still.time()).toMillis();
    }

    /// Which corner is bright, clockwise from the upper left.
    private static int corner(Still still) {
        BufferedImage image = image(still);
        int[][] corners = {{16, 16}, {48, 16}, {48, 48}, {16, 48}};
        for (int i = 0; i < corners.length; i++) {
            if (brightness(image, corners[i][0], corners[i][1]) > 180) {
                return i;
            }
        }
        return -1;
    }

    private static int brightness(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >> 8 & 0xff;
    }

    private static BufferedImage image(Still still) {
        try {
            return Objects.requireNonNull(
                    ImageIO.read(new ByteArrayInputStream(still.jpeg())), "no picture");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package org.inkwright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.inkwright.media.Probe.Refusal;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Files that are not what they seem.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileFilesTest {
    private final MediaLab lab = new MediaLab();
    private final WorkerMediaProbe probe = new WorkerMediaProbe(MediaLab.NATIVE_CACHE);

    @AfterAll
    void close() {
        lab.close();
        probe.close();
    }

    @Test
    void whatIsNoReadableFileIsUnreadable(@TempDir Path folder) throws Exception {
        assertRefused(Refusal.UNREADABLE, folder);
        assertRefused(Refusal.UNREADABLE, folder.resolve("missing.mp3"));
    }

    @Test
    void aForbiddenFileIsUnreadable(@TempDir Path folder) throws Exception {
        Path file = write(folder, "secret.wav", Files.readAllBytes(MediaLab.CLIP));
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "runs as root");
        assertRefused(Refusal.UNREADABLE, file);
    }

    @Test
    void aFileWithoutBytesIsEmpty(@TempDir Path folder) throws Exception {
        assertRefused(Refusal.EMPTY, write(folder, "empty.mp3", new byte[0]));
        assertEquals("EMPTY", lab.decode(folder.resolve("empty.mp3")).refusal());
    }

    @Test
    void textAndDocumentsAreNoMediaWhateverTheirName(@TempDir Path folder) throws Exception {
        String text = "A letter to the bees, and nothing but words. ".repeat(2_000);
        for (String name : List.of("letter.mp3", "letter.mp4", "letter.wav", "letter.aac")) {
            assertRefused(Refusal.NOT_MEDIA, write(folder, name, text));
        }
        assertRefused(Refusal.NOT_MEDIA, write(folder, "short.mp3", "x"));
        assertRefused(Refusal.NOT_MEDIA, write(folder, "page.mp3", "<html><body>hi</body></html>"));
        assertRefused(Refusal.NOT_MEDIA, write(folder, "book.mp3", "%PDF-1.7\n%âãÏÓ\n1 0 obj"));
        assertRefused(Refusal.NOT_MEDIA, Fixtures.sampleTalk("srt"));
        assertRefused(Refusal.NOT_MEDIA, Fixtures.demoModel());
    }

    @Test
    void randomBytesAreNoMedia(@TempDir Path folder) throws Exception {
        var random = new Random(20261120);
        for (int round = 0; round < 40; round++) {
            byte[] bytes = new byte[200 + random.nextInt(300_000)];
            random.nextBytes(bytes);
            assertRefused(Refusal.NOT_MEDIA, write(folder, "random" + round + ".mp3", bytes));
        }
    }

    @Test
    void picturesAndSilentFilmsHaveNoAudio(@TempDir Path folder) throws Exception {
        assertRefused(Refusal.NO_AUDIO, write(folder, "dot.png", Pictures.png()));
        assertRefused(Refusal.NO_AUDIO, write(folder, "dot.mp3", Pictures.gif()));
        Path film = folder.resolve("silent.mp4");
        lab.makeSilentFilm(film);
        assertRefused(Refusal.NO_AUDIO, film);
        assertEquals("NO_AUDIO", lab.decode(film).refusal());
    }

    @Test
    void aConcatListIsNotFollowed(@TempDir Path folder) throws Exception {
        Files.copy(MediaLab.CLIP, folder.resolve("sibling.wav"));
        Path list = write(folder, "list.mp3", "ffconcat version 1.0\nfile sibling.wav\n");
        assertRefused(Refusal.FORBIDDEN_FORMAT, list);
        assertEquals("FORBIDDEN_FORMAT", lab.decode(list).refusal());
    }

    @Test
    void playlistsAndSessionsReachNoNetwork(@TempDir Path folder) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/a";
            String hls = "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n" + url + ".ts\n";
            String dash =
                    "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" profiles=\"urn:mpeg:dash:profile:isoff-live:2011\"><BaseURL>"
                            + url
                            + "</BaseURL></MPD>";
            String sdp =
                    "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 5004 RTP/AVP 0\n";
            for (String name : List.of("talk.mp3", "talk.m3u8")) {
                assertRefused(Refusal.FORBIDDEN_FORMAT, write(folder, name, hls));
                assertRefused(Refusal.FORBIDDEN_FORMAT, write(folder, name, "\ufeff" + hls));
            }
            assertRefused(Refusal.FORBIDDEN_FORMAT, write(folder, "talk.mpd", dash));
            assertRefused(Refusal.FORBIDDEN_FORMAT, write(folder, "talk.sdp", sdp));
            assertEquals("FORBIDDEN_FORMAT", lab.decode(folder.resolve("talk.mp3")).refusal());
            server.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void aFilmWithoutItsIndexIsNoMedia(@TempDir Path folder) throws Exception {
        byte[] film = Files.readAllBytes(lab.make(folder, "mp4"));
        // Our muxer writes the index at the end, as cameras do.
        byte[] cut = Arrays.copyOf(film, Surgery.indexOf(film, ascii("moov")) - 4);
        assertRefused(Refusal.NOT_MEDIA, write(folder, "camera.mp4", cut));
    }

    @Test
    void whatWasCutShortDecodesToItsEnd(@TempDir Path folder) throws Exception {
        for (String extension : List.of("mp3", "mp4")) {
            byte[] talk = Files.readAllBytes(Fixtures.sampleTalk(extension));
            Path file = write(folder, "cut." + extension, Arrays.copyOf(talk, talk.length / 2));
            var recording = assertInstanceOf(Probe.Recording.class, probe.probe(file));
            double decoded = lab.decode(file).samples() / 16_000.0;
            assertTrue(decoded > 20 && decoded < 100, extension + " " + decoded);
            assertTrue(recording.duration().toSeconds() > decoded + 10);
        }
    }

    @Test
    void damageInTheMiddleIsSkippedAndTold(@TempDir Path folder) throws Exception {
        byte[] talk = Files.readAllBytes(Fixtures.sampleTalk("mp4"));
        var random = new Random(7);
        for (int i = 0; i < 400; i++) {
            talk[talk.length / 3 + random.nextInt(talk.length / 3)] = (byte) random.nextInt();
        }
        DecodeProgram.Result result = lab.decode(write(folder, "scratched.mp4", talk));
        assertTrue(result.damagedPieces() > 0);
        assertTrue(result.samples() / 16_000.0 > 100, "" + result);
    }

    @Test
    void contentDecidesAndNotTheName(@TempDir Path folder) throws Exception {
        Path film = folder.resolve("notes.txt");
        Files.copy(Fixtures.sampleTalk("mp4"), film);
        var recording = assertInstanceOf(Probe.Recording.class, probe.probe(film));
        assertTrue(recording.hasVideo());
        assertEquals(125.6, lab.decode(film).samples() / 16_000.0, 0.1);
    }

    @Test
    void anyNameWorks(@TempDir Path folder) throws Exception {
        for (String name :
                List.of(
                        "two%20words.wav",
                        "Gr%C3%BC%C3%9Fe.wav",
                        "%F0%9F%8E%99.wav",
                        "100%25%20%23sure.wav",
                        "-i.wav")) {
            assertDecodesUnder(folder, name);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void evenNamesThatAreNoTextWork(@TempDir Path folder) throws Exception {
        for (String name : List.of("http%3A%0A%3F.wav", "not-utf8-%FC.wav")) {
            assertDecodesUnder(folder, name);
        }
    }

    @Test
    void impossibleSampleValuesBecomeSilence(@TempDir Path folder) throws Exception {
        float[] samples = new float[16_000];
        float[] odd = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1e30f, -3f};
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i % 2 == 0 ? 0.25f : odd[i / 2 % odd.length];
        }
        float[] heard = lab.samples(write(folder, "odd.wav", Surgery.floatWav(samples)), 0);
        assertEquals(samples.length, heard.length);
        assertEquals(0.25f, heard[0]);
        assertEquals(0f, heard[1]);
        assertEquals(0f, heard[3]);
        assertEquals(0f, heard[5]);
        assertEquals(1f, heard[7]);
        assertEquals(-1f, heard[9]);
    }

    /// By URI: the tests' own system may have a locale that cannot spell the name.
    private void assertDecodesUnder(Path folder, String name) throws Exception {
        Path file = Path.of(URI.create(folder.toUri() + name));
        Files.copy(MediaLab.CLIP, file);
        assertInstanceOf(Probe.Recording.class, probe.probe(file), name);
        assertEquals(MediaLab.clip().length, lab.decode(file).samples(), name);
    }

    private void assertRefused(Refusal why, Path file) throws InterruptedException {
        var refused = assertInstanceOf(Probe.Refused.class, probe.probe(file), file.toString());
        assertEquals(why, refused.why(), file + ": " + refused.detail());
        assertTrue(!refused.detail().contains(file.getFileName().toString()), "names the file");
    }

    private static Path write(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.BufferedSink;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.OutlineEntry;
import org.inkwright.manuscript.OutlineId;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.SourceKind;
import org.inkwright.manuscript.SourceSpan;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.TranscriptWindow;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.studio.Commission;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.Studio;
import org.inkwright.studio.StudioFolders;
import org.inkwright.studio.StudioProgram;
import org.inkwright.testing.BenchReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// P9 with a real stream: a server gives a chapter its first 5,000 words at once and then 60 tokens
/// a second; client, job, library and the real window do the rest. What the window's thread uses is
/// the processor's time; copying the picture, which only the headless platform does there, is left
/// out.
@Tag("bench")
@NeedsWindow
@ExtendWith({Rehearsal.class, ApplicationExtension.class})
class StreamBenchTest {
    private static final int SECONDS = 30;
    private static final DraftId DRAFT = new DraftId(new UUID(1, 1));
    private static final ChapterId CHAPTER = new ChapterId(new UUID(1, 2));

    @TempDir private Path home;

    @Test
    void aChapterThatStreamsLeavesTheWindowFree() throws Exception {
        try (var server = new MockWebServer()) {
            var stream = new Stream();
            server.setDispatcher(stream);
            server.start();
            var folders = new StudioFolders(home.resolve("data"), home.resolve("cache"));
            Studio studio = StudioProgram.open(folders);
            studio.library().write(StreamBenchTest::fill);
            FxToolkit.registerPrimaryStage();
            Stage stage = WaitForAsyncUtils.asyncFx(() -> new Stage()).get();
            Screen screen = new Screen(stage);
            var program = Windows.program(stage, () -> studio, new FakeChoice(), file -> {});
            screen.run(program::start);
            screen.untilWords("planned · 1 chapter to write");
            String address = server.url("/v1").toString();
            var engine = new EngineChoice(EngineChoice.OWN, address, "scripted");
            studio.generation().write(DRAFT, Commission.article(engine, "en"), List.of());
            stream.streams.await();
            screen.until("5,000 words", () -> screen.shows("5,0") || screen.shows("4,9"));
            measure();
            assertTrue(stream.said > SECONDS * 40, stream.said + " tokens were streamed");
            stream.over = true;
            screen.run(program::stop);
            screen.run(stage::close);
        }
    }

    private static void measure() throws InterruptedException {
        var window = new Watchdog().begin();
        long cpu = window.cpuNanos();
        long machine = processNanos();
        long began = System.nanoTime();
        LockSupport.parkNanos(Duration.ofSeconds(SECONDS).toNanos());
        double seconds = (System.nanoTime() - began) / 1e9;
        double busy = (window.cpuNanos() - cpu) / 1e7 / seconds;
        double process = (processNanos() - machine) / 1e7 / seconds;
        window.end();
        String what = "real stream, 60 tokens/s into 5,000 words: ";
        BenchReport.row(
                "P9", what + "longest the window was held up", window.worstMillis(), 33, "ms");
        BenchReport.row("P9", what + "window's thread busy", busy, 25, "%");
        BenchReport.comparison("P9", what + "whole process, of one core", process, "%");
    }

    private static long processNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static boolean fill(UnitOfWork work) {
        Instant now = Instant.EPOCH;
        var source = new SourceId(new UUID(1, 3));
        var transcript = new TranscriptId(new UUID(1, 4));
        var outline = new OutlineId(new UUID(1, 5));
        var said = new Segment(0, new TimeSpan(0, 60_000), "The bees are busy here.", List.of());
        work.sources().add(new Source(source, "Talk", SourceKind.AUDIO, now));
        work.transcripts()
                .add(new Transcript(transcript, source, "demo", "en", Coverage.none(), now));
        work.transcripts()
                .append(
                        transcript,
                        new TranscriptWindow(new TimeSpan(0, 60_000), List.of(said), "en"));
        work.transcripts().complete(transcript, List.of());
        var span = new SourceSpan(0, 0, new TimeSpan(0, 60_000));
        var entry = new OutlineEntry("One", List.of(), span);
        work.drafts().add(new Outline(outline, transcript, "Talk", List.of(entry), now));
        work.drafts()
                .add(
                        new Draft(
                                DRAFT,
                                source,
                                outline,
                                new FrontMatter("Talk", "en", "", null),
                                now));
        work.drafts().add(new Chapter(CHAPTER, DRAFT, 0, "One", span, null));
        work.settings().put("desktop.tour", "seen");
        return true;
    }

    /// A server that writes until it is told to end.
    private static final class Stream extends Dispatcher implements MockResponseBody {
        private static final int FIRST_PARAGRAPHS = 150;
        private static final String PARAGRAPH =
                "the bees are **busy** here and ".repeat(5) + "so on.\n\n";
        private static final Duration TOKEN = Duration.ofNanos(1_000_000_000 / 60);
        private static final List<String> TOKENS =
                List.of("and ", "six ", "more ", "came ", "**in** ", "here. ");

        private final CountDownLatch streams = new CountDownLatch(1);
        private volatile boolean over;
        private volatile int said;

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder()
                    .addHeader("Content-Type", "text/event-stream")
                    .body(this)
                    .build();
        }

        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public void writeTo(BufferedSink out) throws IOException {
            String beginning =
                    String.join(
                            "",
                            IntStream.range(0, FIRST_PARAGRAPHS)
                                    .mapToObj(at -> PARAGRAPH)
                                    .toList());
            say(out, beginning);
            streams.countDown();
            for (int at = 0; !over; at++) {
                LockSupport.parkNanos(TOKEN.toNanos());
                say(out, at % 180 == 179 ? "\n\n" : TOKENS.get(at % TOKENS.size()));
                said = at;
            }
        }

        private static void say(BufferedSink out, String words) throws IOException {
            String text = words.replace("\n", "\\n");
            out.writeUtf8(
                    "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\""
                            + text
                            + "\"}}]}\n\n");
            out.flush();
        }
    }
}

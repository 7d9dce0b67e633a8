package org.inkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.MediaFacts;
import org.inkwright.manuscript.MediaFile;
import org.inkwright.manuscript.MediaId;
import org.inkwright.manuscript.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonEventsTest {
    private final FakeStudio studio = new FakeStudio();
    private final EventSchema schema = new EventSchema();
    @TempDir private Path folder;

    @Test
    void everyLineIsAsTheSchemaSaysAndEveryFieldIsWrittenSometime() throws IOException {
        String talk = recording("talk \"é\" 👩‍🍳.mp3");
        run("import", talk, recording("silent.mp4"));
        run("import", talk);
        run("library");
        run("write", talk, "-o", folder.resolve("a.md").toString());
        run("transcribe", talk);
        run("draft", talk);
        run("draft", recording("broken.mp3"));
        run("jobs");
        addMedia(studio.shelf.sources.getFirst());
        run("library", "show", studio.shelf.sources.getFirst().id().toString());
        run("models");
        run("engines");
        run("usage", "cap", "1000");
        run("usage");
        run("backup", folder.toString());
        run("restore", folder.toString());
        run("frobnicate");
        run("export", "42", "-o", folder.resolve("a.srt").toString());
        assertEquals(new TreeSet<>(schema.described()), new TreeSet<>(schema.seen()));
    }

    @Test
    void lastLineTellsTheExitCode() throws IOException {
        List<JsonObject> lines = run("draft", recording("broken.mp3"));
        assertEquals("end", lines.getLast().get("event").getAsString());
        assertEquals(1, lines.getLast().get("exit").getAsInt());
        JsonObject error = lines.get(lines.size() - 2);
        assertEquals("error", error.get("event").getAsString());
        assertEquals("recording.unusable", error.get("code").getAsString());
    }

    @Test
    void nothingGoesToStandardError() throws IOException {
        Ran ran = Ran.with(studio, "draft", recording("broken.mp3"), "--json");
        assertEquals("", ran.err());
        assertTrue(ran.out().endsWith("\n"));
    }

    @Test
    void eventsComeInTheOrderOfTheWork() throws IOException {
        List<String> events =
                run("write", recording("talk.mp3"), "-o", folder.resolve("a.md").toString())
                        .stream()
                        .map(line -> line.get("event").getAsString())
                        .distinct()
                        .toList();
        assertEquals(
                List.of(
                        "note",
                        "source",
                        "job",
                        "transcript",
                        "draft",
                        "chapter",
                        "written",
                        "end"),
                events);
    }

    private List<JsonObject> run(String... args) {
        var all = new ArrayList<>(List.of(args));
        all.add("--json");
        return Ran.with(studio, all.toArray(String[]::new)).lines().stream()
                .map(schema::checked)
                .toList();
    }

    private void addMedia(Source source) {
        var facts = new MediaFacts("mp3", Duration.ofSeconds(2), List.of(), Map.of(), List.of());
        var file = new MediaFile(folder.toAbsolutePath().resolve("talk.mp3"), 5, "abc");
        studio.shelf.media.put(
                source.id(), new Media(new MediaId(UUID.randomUUID()), source.id(), file, facts));
    }

    private String recording(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "sound").toString();
    }
}

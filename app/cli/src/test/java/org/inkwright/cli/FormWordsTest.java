package org.inkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.generation.steps.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormWordsTest {
    @TempDir private Path folder;

    @Test
    void everyFormCanBeNamed() {
        assertEquals(new Form.Article(), form());
        assertEquals(new Form.Newsletter(), form("--form", "newsletter"));
        assertEquals(new Form.ShowNotes(), form("--form", "show-notes"));
        assertEquals(new Form.Summary(), form("--form", "summary"));
        assertEquals(
                new Form.Podcast("Ann", "Bob"),
                form("--form", "podcast", "--speakers", "Ann, Bob"));
        assertEquals(
                new Form.Reel(Form.Platform.YOUTUBE_SHORTS, 60),
                form("--form", "reel", "--platform", "youtube-shorts"));
        assertEquals(
                new Form.Reel(Form.Platform.TIKTOK, 20),
                form("--form", "reel", "--platform", "tiktok", "--seconds", "20"));
    }

    private Form form(String... words) {
        var studio = new FakeStudio();
        List<String> args = new ArrayList<>(List.of("draft", file(), "--engine", "openai/gpt-5"));
        args.addAll(List.of(words));
        Ran ran = Ran.with(studio, args.toArray(String[]::new));
        assertEquals(ExitCode.DONE, ran.exit(), ran.err());
        return studio.commissions.getFirst().form();
    }

    private String file() {
        try {
            return Files.writeString(folder.resolve("talk.mp3"), "talk").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {
    @TempDir private Path folder;
    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theDemoModelComesWithTheProgram() throws IOException {
        SpeechModel demo = rig.studio.models().current();

        assertTrue(demo.demo());
        assertFalse(demo.multilingual());
        assertEquals("ggml-demo.en-q8_0", demo.name());
        assertArrayEquals(
                Files.readAllBytes(Fixtures.demoModel()), Files.readAllBytes(demo.file()));
    }

    @Test
    void theWriterChoosesAModelAndCanGoBack() {
        Path file = rig.file("ggml-base.bin", "model");
        var models = rig.studio.models();

        var chosen = assertInstanceOf(SpeechModels.Choice.Chosen.class, models.choose(file));

        assertEquals(new SpeechModel("ggml-base", file, true, false), chosen.model());
        assertEquals(chosen.model(), models.current());
        rig.reopen();
        assertEquals(chosen.model(), rig.studio.models().current());
        rig.studio.models().forget();
        assertTrue(rig.studio.models().current().demo());
    }

    @Test
    void aFileThatIsNoModelChangesNothing() {
        Path file = rig.file("ggml-base.bin", "model");
        rig.studio.models().choose(file);

        var refused =
                assertInstanceOf(
                        SpeechModels.Choice.Refused.class,
                        rig.studio.models().choose(rig.file("cat.png", "meow")));

        assertEquals("no speech model", refused.detail());
        assertEquals(file, rig.studio.models().current().file());
    }

    @Test
    void aChosenModelThatIsGoneGivesWayToTheDemo() throws IOException {
        Path file = rig.file("ggml-base.bin", "model");
        rig.studio.models().choose(file);

        Files.delete(file);

        assertTrue(rig.studio.models().current().demo());
    }

    @Test
    void theSampleComesWithTheProgram() throws IOException {
        Path talk = rig.studio.sample().talk();

        assertEquals("sample-talk.mp3", String.valueOf(talk.getFileName()));
        assertArrayEquals(Files.readAllBytes(Fixtures.sampleTalk("mp3")), Files.readAllBytes(talk));
    }

    @Test
    void aDamagedCopyIsReplaced() throws IOException {
        Path talk = rig.studio.sample().talk();
        Files.writeString(talk, "damaged");

        rig.reopen();

        assertEquals(talk, rig.studio.sample().talk());
        assertArrayEquals(Files.readAllBytes(Fixtures.sampleTalk("mp3")), Files.readAllBytes(talk));
    }
}

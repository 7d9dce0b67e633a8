package org.inkwright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The system's own devices, as far as any machine can be made to have them: ALSA is told by its
/// configuration that there are none, or that there is one that plays to nowhere.
@Timeout(60)
@EnabledOnOs(OS.LINUX)
final class JavaSoundTest {
    @TempDir private Path folder;

    @Test
    void aMachineWithoutDevicesSaysSo() throws Exception {
        try (var worker = worker("# nothing\n")) {
            worker.send("play");
            assertEquals(Optional.of("absent"), worker.next());
            worker.send("listen");
            assertEquals(Optional.of("absent"), worker.next());
        }
    }

    @Test
    @EnabledIf("hasAlsa")
    void aDeviceThatPlaysToNowherePlaysAndHears() throws Exception {
        try (var worker = worker("pcm.!default { type null }\nctl.!default { type null }\n")) {
            worker.send("play");
            assertEquals(Optional.of("played, then 0"), worker.next());
            worker.send("listen");
            assertEquals(Optional.of("heard at 48000"), worker.next());
        }
    }

    private WorkerProcess worker(String configuration) throws Exception {
        Path file = Files.writeString(folder.resolve("asound.conf"), configuration);
        var environment = Map.of("ALSA_CONFIG_PATH", file.toString());
        return WorkerProcess.start(
                new WorkerCommand(SoundDeviceProgram.class, List.of(), environment, Map.of(), 32));
    }

    static boolean hasAlsa() throws Exception {
        for (String folder : List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu")) {
            if (Files.exists(Path.of(folder, "libasound.so.2"))) {
                return true;
            }
        }
        return false;
    }
}

package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.inkwright.studio.Studio;
import org.inkwright.testing.ChildJvm;
import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever stood on the screen a second before the program was killed is there after a restart; in
/// every build three seconds before, since a busy machine may keep the program waiting that long.
class TypingKillTest {
    private static final Duration AGO = Duration.ofSeconds(Rounds.of(3, 1));
    private static final long SEED = 20_261_121;

    @TempDir private Path home;

    @Test
    void textOfAMomentAgoSurvivesKills() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        int kept = 0;
        for (int round = 0; round < Rounds.of(2, 100); round++) {
            Duration life = AGO.plusMillis(200 + random.nextInt(1500));
            int seen = typeAndKill(life);
            int now = kept();
            String what = "round %d, seed %d: ".formatted(round, SEED);
            assertTrue(now >= seen, what + "kept " + now + " of " + seen + " words that old");
            assertTrue(now > kept, what + "nothing new was kept");
            kept = now;
        }
    }

    private record Told(long nanos, int word) {}

    /// @return the last word that was typed that long before the end
    private int typeAndKill(Duration life) throws IOException, InterruptedException {
        Process program = start();
        Deque<Told> told = new ArrayDeque<>();
        BufferedReader out = program.inputReader();
        long end = Long.MAX_VALUE;
        while (System.nanoTime() < end) {
            String line = out.readLine();
            assertTrue(line != null, "it ended by itself");
            long now = System.nanoTime();
            end = told.isEmpty() ? now + life.toNanos() : end;
            told.add(new Told(now, Integer.parseInt(line)));
        }
        long limit = System.nanoTime() - AGO.toNanos();
        program.destroyForcibly().waitFor();
        while (told.getLast().nanos() > limit) {
            told.removeLast();
        }
        return told.getLast().word();
    }

    private Process start() throws IOException {
        return ChildJvm.of(
                        List.of("--enable-native-access=ALL-UNNAMED"),
                        TypingProgram.class,
                        home.toString())
                .redirectError(Redirect.DISCARD)
                .start();
    }

    private int kept() {
        try (Studio studio = TypingProgram.open(home)) {
            return TypingProgram.words(
                    studio.library()
                            .read(work ->
                                    work.drafts()
                                            .chapters(TypingProgram.DRAFT)
                                            .getFirst()
                                            .markdown()));
        }
    }
}

package org.inkwright.desktop.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// How much of the processors' time the host of a virtual machine gave to others. What a thread
/// uses cannot be measured well there: what it needs next has left the caches each time, and
/// compilers come late.
///
/// @param stolen of all processors, in the kernel's ticks since it started
/// @param all the whole time, in the same ticks
record StolenTime(long stolen, long all) {
    /// From this share on, nothing can be told.
    static final double TOO_MUCH = 0.1;

    private static final Path KERNEL = Path.of("/proc/stat");
    // proc_stat(5): cpu user nice system idle iowait irq softirq steal
    private static final int NUMBERS = 8;

    /// Until now; nothing where the kernel does not tell.
    static StolenTime now() {
        try {
            return Files.isReadable(KERNEL)
                    ? of(Files.readString(KERNEL)).orElse(new StolenTime(0, 0))
                    : new StolenTime(0, 0);
        } catch (IOException e) {
            return new StolenTime(0, 0);
        }
    }

    /// Reads what the kernel tells, whose first line is that of all processors.
    static Optional<StolenTime> of(String told) {
        String[] words = told.lines().findFirst().orElse("").split(" +", -1);
        if (words.length <= NUMBERS || !words[0].equals("cpu")) {
            return Optional.empty();
        }
        long all = 0;
        for (int i = 1; i <= NUMBERS; i++) {
            all += Long.parseLong(words[i]);
        }
        return Optional.of(new StolenTime(Long.parseLong(words[NUMBERS]), all));
    }

    /// The share that was stolen since, from 0 to 1.
    double since(StolenTime before) {
        long whole = all - before.all;
        return whole <= 0 ? 0 : Math.clamp((double) (stolen - before.stolen) / whole, 0, 1);
    }
}

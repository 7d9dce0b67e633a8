package org.inkwright.transcription;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which native files of the speech library a system needs, and under which names its loader looks
/// for them in a folder.
final class NativeNames {
    private NativeNames() {}

    /// What a system is.
    ///
    /// @param os Java's `os.name`
    /// @param architecture Java's `os.arch`
    /// @param cpu the processor's features as Linux lists them
    record Platform(String os, String architecture, Set<String> cpu) {}

    /// For the system that this program runs on.
    static Map<String, String> ofThisSystem() throws IOException {
        return of(
                new Platform(
                        System.getProperty("os.name"), System.getProperty("os.arch"), features()));
    }

    /// The files by the name that the loader expects, with their resources.
    ///
    /// @throws IOException when there are none for that system
    static Map<String, String> of(Platform platform) throws IOException {
        String os = platform.os().toLowerCase(Locale.ROOT);
        boolean intel = Set.of("amd64", "x86_64").contains(platform.architecture());
        boolean arm = Set.of("aarch64", "arm64").contains(platform.architecture());
        if (os.contains("win") && !os.contains("darwin") && intel) {
            // The one without dependencies; the other would take any whisper.dll on the PATH.
            return Map.of("whisper-jni.dll", "/win-amd64/whisper-jni_full.dll");
        }
        if (os.contains("mac") && (intel || arm)) {
            return mac(intel ? "/macos-amd64/" : "/macos-arm64/");
        }
        if (os.contains("linux") && intel) {
            boolean fast = platform.cpu().containsAll(Set.of("f16c", "fma", "avx", "avx2"));
            return linux(
                    "/debian-amd64/", fast ? "libggml+mf16c+mfma+mavx+mavx2.so" : "libggml.so");
        }
        if (os.contains("linux") && arm) {
            boolean half = platform.cpu().contains("fphp");
            return linux("/debian-arm64/", half ? "libggml+fp16.so" : "libggml+crc.so");
        }
        if (os.contains("linux") && platform.architecture().startsWith("arm")) {
            boolean crc = platform.cpu().contains("crc32");
            return linux("/debian-armv7l/", crc ? "libggml+crc.so" : "libggml.so");
        }
        throw new IOException(
                "there is no speech library for " + platform.os() + " " + platform.architecture());
    }

    private static Map<String, String> mac(String folder) {
        return Map.of(
                "libwhisper-jni.dylib", folder + "libwhisper-jni.dylib",
                "libwhisper.1.dylib", folder + "libwhisper.1.dylib",
                "libggml.dylib", folder + "libggml.dylib");
    }

    private static Map<String, String> linux(String folder, String ggml) {
        return Map.of(
                "libwhisper-jni.so", folder + "libwhisper-jni.so",
                "libwhisper.so.1", folder + "libwhisper.so.1",
                "libggml.so", folder + ggml);
    }

    private static Set<String> features() throws IOException {
        Path facts = Path.of("/proc/cpuinfo");
        var features = new TreeSet<String>();
        if (Files.isReadable(facts)) {
            for (String line : Files.readAllLines(facts)) {
                String name = line.toLowerCase(Locale.ROOT);
                if (name.startsWith("flags") || name.startsWith("features")) {
                    features.addAll(List.of(line.split("[\\s:]+", -1)));
                }
            }
        }
        return features;
    }
}

package org.inkwright.transcription;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.github.givimad.whisperjni.WhisperFullParams;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/// Where whisper.cpp 1.7.1 keeps its parameters: bytes from the start of `whisper_full_params`.
final class WhisperParameters {
    private static final int THREADS = 4;
    private static final int CONTEXT_TOKENS = 8;
    private static final int NO_CONTEXT = 21;
    private static final int NO_TIMESTAMPS = 22;
    private static final int SINGLE_SEGMENT = 23;
    private static final int PRINT_SPECIAL = 24;
    private static final int PRINT_PROGRESS = 25;
    private static final int PRINT_REALTIME = 26;
    private static final int PRINT_TIMESTAMPS = 27;
    private static final int TOKEN_THRESHOLD = 32;
    private static final int PROMPT = 72;
    private static final int LANGUAGE = 96;
    private static final int SUPPRESS_BLANK = 105;
    private static final int SUPPRESS_NOT_SPEECH = 106;
    private static final int TEMPERATURE = 108;
    private static final int LATEST_START = 112;
    private static final int LENGTH_PENALTY = 116;
    private static final int TEMPERATURE_STEP = 120;
    private static final int ENTROPY = 124;
    private static final int LOG_PROBABILITY = 128;
    private static final int NO_SPEECH = 132;
    private static final int BEST_OF = 136;
    private static final int GRAMMAR_PENALTY = 256;

    private WhisperParameters() {}

    /// Whether defaults stand where they are in 1.7.1: if not, it is another version.
    static boolean plausible(MemorySegment defaults) {
        return defaults.get(JAVA_INT, CONTEXT_TOKENS) == 16_384
                && defaults.get(JAVA_FLOAT, TOKEN_THRESHOLD) == 0.01f
                && defaults.get(ADDRESS, LANGUAGE).address() != 0
                && defaults.get(JAVA_FLOAT, ENTROPY) == 2.4f
                && defaults.get(JAVA_FLOAT, NO_SPEECH) == 0.6f
                && defaults.get(JAVA_FLOAT, GRAMMAR_PENALTY) == 100f;
    }

    /// Puts the binding's parameters in, so that both ways recognise the same. (The times of
    /// tokens, which could be asked for, are worse than ours: `docs/decisions/0015`.)
    static void put(MemorySegment into, WhisperFullParams from, Arena arena) {
        into.set(JAVA_INT, THREADS, from.nThreads);
        into.set(JAVA_INT, CONTEXT_TOKENS, from.nMaxTextCtx);
        into.set(JAVA_BOOLEAN, NO_CONTEXT, from.noContext);
        into.set(JAVA_BOOLEAN, NO_TIMESTAMPS, from.noTimestamps);
        into.set(JAVA_BOOLEAN, SINGLE_SEGMENT, from.singleSegment);
        into.set(JAVA_BOOLEAN, PRINT_SPECIAL, from.printSpecial);
        into.set(JAVA_BOOLEAN, PRINT_PROGRESS, from.printProgress);
        into.set(JAVA_BOOLEAN, PRINT_REALTIME, from.printRealtime);
        into.set(JAVA_BOOLEAN, PRINT_TIMESTAMPS, from.printTimestamps);
        into.set(JAVA_BOOLEAN, SUPPRESS_BLANK, from.suppressBlank);
        into.set(JAVA_BOOLEAN, SUPPRESS_NOT_SPEECH, from.suppressNonSpeechTokens);
        into.set(JAVA_FLOAT, TEMPERATURE, from.temperature);
        into.set(JAVA_FLOAT, LATEST_START, from.maxInitialTs);
        into.set(JAVA_FLOAT, LENGTH_PENALTY, from.lengthPenalty);
        into.set(JAVA_FLOAT, TEMPERATURE_STEP, from.temperatureInc);
        into.set(JAVA_FLOAT, ENTROPY, from.entropyThold);
        into.set(JAVA_FLOAT, LOG_PROBABILITY, from.logprobThold);
        into.set(JAVA_FLOAT, NO_SPEECH, from.noSpeechThold);
        into.set(JAVA_INT, BEST_OF, from.greedyBestOf);
        String language = Objects.requireNonNullElse(from.language, "auto");
        into.set(ADDRESS, LANGUAGE, arena.allocateFrom(language));
        if (from.initialPrompt != null) {
            into.set(ADDRESS, PROMPT, arena.allocateFrom(from.initialPrompt));
        }
    }
}

package org.inkwright.transcription;

import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperSamplingStrategy;
import java.util.Arrays;

/// How Whisper is asked, whichever way it is called.
///
/// @param threads how many threads may recognise
/// @param prompt the vocabulary; empty without one
record EngineSettings(int threads, String prompt) {
    static final String AUTO = "auto";

    private static final int LEAST_SAMPLES = 17_600;
    private static final int PROMPT_TOKENS = 224;

    static EngineSettings of(WorkerRequest request) {
        return new EngineSettings(request.threads(), Vocabulary.prompt(request.vocabulary()));
    }

    /// The same sound, at least as long as Whisper wants any to be.
    static float[] padded(float[] pcm) {
        return pcm.length < LEAST_SAMPLES ? Arrays.copyOf(pcm, LEAST_SAMPLES) : pcm;
    }

    WhisperFullParams parameters(String language, String withPrompt) {
        var parameters = new WhisperFullParams(WhisperSamplingStrategy.GREEDY);
        parameters.nThreads = threads;
        parameters.language = language;
        parameters.noContext = true;
        parameters.printProgress = false;
        parameters.printRealtime = false;
        parameters.printTimestamps = false;
        // Without room for context the prompt would be dropped; with it a window that is read in
        // two goes carries text over. So there is room only when there is a prompt.
        parameters.nMaxTextCtx = withPrompt.isEmpty() ? 0 : PROMPT_TOKENS;
        if (!withPrompt.isEmpty()) {
            parameters.initialPrompt = withPrompt;
        }
        return parameters;
    }
}

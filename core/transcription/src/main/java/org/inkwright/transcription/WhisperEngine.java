package org.inkwright.transcription;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import io.github.givimad.whisperjni.WhisperSamplingStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whisper, native: only for the worker process. For one thread.
final class WhisperEngine implements AutoCloseable {
    private static final String AUTO = "auto";
    private static final int LEAST_SAMPLES = 17_600;
    private static final int PROMPT_TOKENS = 224;
    private static final int TICK_MILLIS = 10;

    private final WhisperJNI whisper;
    private final WhisperContext context;
    private final int threads;
    private final String prompt;
    private final LanguageLog log = new LanguageLog();
    private String language;

    private WhisperEngine(
            WhisperJNI whisper, WhisperContext context, WorkerRequest request, String language) {
        this.whisper = whisper;
        this.context = context;
        this.threads = request.threads();
        this.prompt = Vocabulary.prompt(request.vocabulary());
        this.language = language;
    }

    /// Loads the native library and a model.
    ///
    /// @throws TranscriptionException when the library refuses the model
    static WhisperEngine load(WorkerRequest request) throws IOException {
        WhisperJNI.loadLibrary();
        WhisperJNI.setLibraryLogger(null);
        var whisper = new WhisperJNI();
        WhisperContext context;
        try (var model = PlainPath.to(request.modelFile())) {
            context = init(whisper, model.path());
        }
        if (context == null) {
            throw new TranscriptionException("the speech library refused the model");
        }
        boolean multilingual = whisper.isMultilingual(context);
        String language = multilingual ? request.language() : "en";
        return new WhisperEngine(whisper, context, request, language);
    }

    boolean multilingual() {
        return whisper.isMultilingual(context);
    }

    /// The language of the speech: `auto` until the first window was recognised.
    String language() {
        return language;
    }

    /// Recognises a window's packed sound, with no memory of the windows before it but their
    /// language.
    List<RawLine> recognise(float[] pcm) {
        List<RawLine> lines = recognise(pcm, prompt);
        boolean echoed = lines.stream().anyMatch(line -> Vocabulary.echoed(line.text()));
        return echoed ? recognise(pcm, "") : lines;
    }

    private List<RawLine> recognise(float[] pcm, String withPrompt) {
        float[] padded = pcm.length < LEAST_SAMPLES ? Arrays.copyOf(pcm, LEAST_SAMPLES) : pcm;
        boolean detects = language.equals(AUTO);
        if (detects) {
            WhisperJNI.setLibraryLogger(log);
        }
        int code = whisper.full(context, parameters(withPrompt), padded, padded.length);
        if (detects) {
            WhisperJNI.setLibraryLogger(null);
            language = log.language(AUTO);
        }
        if (code != 0) {
            throw new TranscriptionException("the speech library failed with code " + code);
        }
        return lines();
    }

    private List<RawLine> lines() {
        var lines = new ArrayList<RawLine>();
        int count = whisper.fullNSegments(context);
        for (int i = 0; i < count; i++) {
            lines.add(
                    new RawLine(
                            whisper.fullGetSegmentTimestamp0(context, i) * TICK_MILLIS,
                            whisper.fullGetSegmentTimestamp1(context, i) * TICK_MILLIS,
                            whisper.fullGetSegmentText(context, i)));
        }
        return lines;
    }

    private WhisperFullParams parameters(String withPrompt) {
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

    // The binding is not annotated: it gives null for a model that it cannot load.
    @SuppressWarnings("NullAway")
    private static @Nullable WhisperContext init(WhisperJNI whisper, Path model)
            throws IOException {
        return whisper.init(model);
    }

    @Override
    public void close() {
        context.close();
    }
}

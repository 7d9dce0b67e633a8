package org.inkwright.transcription;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperJNI;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whisper called through its Java binding: works on every system, but knows nothing of words.
final class JniEngine implements WhisperEngine {
    private static final int TICK_MILLIS = 10;

    private final WhisperJNI whisper;
    private final WhisperContext context;
    private final EngineSettings settings;
    private final LanguageLog log = new LanguageLog();
    private String language;

    private JniEngine(
            WhisperJNI whisper, WhisperContext context, WorkerRequest request, String language) {
        this.whisper = whisper;
        this.context = context;
        this.settings = EngineSettings.of(request);
        this.language = language;
    }

    /// Loads the native library and a model.
    ///
    /// @throws TranscriptionException when the library refuses the model
    static WhisperModel load(Path file) throws IOException {
        WhisperJNI.loadLibrary();
        WhisperJNI.setLibraryLogger(null);
        var whisper = new WhisperJNI();
        WhisperContext context;
        try (var model = PlainPath.to(file)) {
            context = init(whisper, model.path());
        }
        if (context == null) {
            throw new TranscriptionException("the speech library refused the model");
        }
        boolean multilingual = whisper.isMultilingual(context);
        return request -> {
            String language = multilingual ? request.language() : "en";
            return new JniEngine(whisper, context, request, language);
        };
    }

    @Override
    public boolean multilingual() {
        return whisper.isMultilingual(context);
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public List<RawLine> recognise(float[] pcm) {
        List<RawLine> lines = recognise(pcm, settings.prompt());
        boolean echoed = lines.stream().anyMatch(line -> Vocabulary.echoed(line.text()));
        return echoed ? recognise(pcm, "") : lines;
    }

    private List<RawLine> recognise(float[] pcm, String withPrompt) {
        float[] padded = EngineSettings.padded(pcm);
        boolean detects = language.equals(EngineSettings.AUTO);
        if (detects) {
            WhisperJNI.setLibraryLogger(log);
        }
        int code =
                whisper.full(
                        context, settings.parameters(language, withPrompt), padded, padded.length);
        if (detects) {
            WhisperJNI.setLibraryLogger(null);
            language = log.language(EngineSettings.AUTO);
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

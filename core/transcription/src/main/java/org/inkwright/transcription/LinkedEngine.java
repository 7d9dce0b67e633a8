package org.inkwright.transcription;

import io.github.givimad.whisperjni.WhisperJNI;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Whisper called directly: tells how sure it was of each word, and loses no letter.
final class LinkedEngine implements WhisperEngine {
    private static final int TICK_MILLIS = 10;

    private final WhisperLibrary library;
    private final MemorySegment context;
    private final EngineSettings settings;
    private final boolean multilingual;
    private final int firstSpecial;
    private String language;

    private LinkedEngine(WhisperLibrary library, MemorySegment context, WorkerRequest request) {
        this.library = library;
        this.context = context;
        this.settings = EngineSettings.of(request);
        this.multilingual = library.multilingual(context);
        this.firstSpecial = library.firstSpecial(context);
        this.language = multilingual ? request.language() : "en";
    }

    /// Loads a model.
    ///
    /// @throws TranscriptionException when the library refuses it
    static WhisperModel load(WhisperLibrary library, Path file) throws IOException {
        // The binding is the one that can keep the library quiet.
        WhisperJNI.loadLibrary();
        WhisperJNI.setLibraryLogger(null);
        try (var model = PlainPath.to(file)) {
            MemorySegment context = library.init(model.path());
            if (context.address() == 0) {
                throw new TranscriptionException("the speech library refused the model");
            }
            return request -> new LinkedEngine(library, context, request);
        }
    }

    @Override
    public boolean multilingual() {
        return multilingual;
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

    @Override
    public void close() {
        library.free(context);
    }

    private List<RawLine> recognise(float[] pcm, String prompt) {
        int code;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment parameters = library.parameters(arena);
            WhisperParameters.put(parameters, settings.parameters(language, prompt), arena);
            code = library.full(context, parameters, EngineSettings.padded(pcm));
        }
        if (code != 0) {
            throw new TranscriptionException("the speech library failed with code " + code);
        }
        if (language.equals(EngineSettings.AUTO)) {
            language = library.language(context);
        }
        var lines = new ArrayList<RawLine>();
        for (int i = 0; i < library.segments(context); i++) {
            lines.add(
                    new RawLine(
                            library.start(context, i) * TICK_MILLIS,
                            library.end(context, i) * TICK_MILLIS,
                            library.text(context, i),
                            words(i)));
        }
        return lines;
    }

    /// Tokens are parts of words; a word begins with a blank.
    private List<RawWord> words(int segment) {
        var words = new ArrayList<RawWord>();
        var open = new ArrayList<WhisperLibrary.Token>();
        var text = new ByteArrayOutputStream();
        for (int i = 0; i < library.tokens(context, segment); i++) {
            WhisperLibrary.Token token = library.token(context, segment, i);
            if (token.id() >= firstSpecial) {
                continue;
            }
            byte[] bytes = library.tokenBytes(context, token.id());
            if (bytes.length > 0 && bytes[0] == ' ' && !open.isEmpty()) {
                words.add(word(text, open));
                open.clear();
                text.reset();
            }
            open.add(token);
            text.writeBytes(bytes);
        }
        if (!open.isEmpty()) {
            words.add(word(text, open));
        }
        words.removeIf(word -> word.text().isEmpty());
        return words;
    }

    private static RawWord word(ByteArrayOutputStream text, List<WhisperLibrary.Token> tokens) {
        double mean =
                tokens.stream().mapToDouble(WhisperLibrary.Token::probability).average().orElse(0);
        return new RawWord(text.toString(StandardCharsets.UTF_8).strip(), Math.clamp(mean, 0, 1));
    }
}

package org.inkwright.transcription;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The functions of whisper.cpp 1.7.1 that its Java binding does not offer, called directly in the
/// same library. Its structures are known for this very version only, so they are checked against
/// its own default values before anything is called with them.
@SuppressWarnings("restricted") // native access is granted to the worker
final class WhisperLibrary {
    /// `whisper_full_params`, `whisper_context_params` and `whisper_token_data`; all are larger
    /// than 16 bytes and go through memory, so only their sizes count.
    private static final MemoryLayout PARAMETERS = longs(33);

    private static final MemoryLayout CONTEXT_PARAMETERS = longs(6);
    private static final MemoryLayout TOKEN = longs(7);

    private static final int GREEDY = 0;

    private final MethodHandle contextDefaults;
    private final MethodHandle fullDefaults;
    private final MethodHandle init;
    private final MethodHandle free;
    private final MethodHandle multilingual;
    private final MethodHandle full;
    private final MethodHandle segments;
    private final MethodHandle segmentStart;
    private final MethodHandle segmentEnd;
    private final MethodHandle segmentText;
    private final MethodHandle tokens;
    private final MethodHandle token;
    private final MethodHandle tokenText;
    private final MethodHandle firstSpecial;
    private final MethodHandle languageNumber;
    private final MethodHandle languageName;
    private final SymbolLookup symbols;

    private WhisperLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
        contextDefaults = find("context_default_params_by_ref", FunctionDescriptor.of(ADDRESS));
        fullDefaults = find("full_default_params_by_ref", FunctionDescriptor.of(ADDRESS, JAVA_INT));
        init =
                find(
                        "init_from_file_with_params",
                        FunctionDescriptor.of(ADDRESS, ADDRESS, CONTEXT_PARAMETERS));
        free = find("free", FunctionDescriptor.ofVoid(ADDRESS));
        multilingual = find("is_multilingual", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        full =
                find(
                        "full",
                        FunctionDescriptor.of(JAVA_INT, ADDRESS, PARAMETERS, ADDRESS, JAVA_INT));
        segments = find("full_n_segments", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        var numberOfSegment = FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_INT);
        segmentStart = find("full_get_segment_t0", numberOfSegment);
        segmentEnd = find("full_get_segment_t1", numberOfSegment);
        segmentText =
                find("full_get_segment_text", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));
        tokens = find("full_n_tokens", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
        token =
                find(
                        "full_get_token_data",
                        FunctionDescriptor.of(TOKEN, ADDRESS, JAVA_INT, JAVA_INT));
        tokenText = find("token_to_str", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));
        firstSpecial = find("token_eot", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        languageNumber = find("full_lang_id", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        languageName = find("lang_str", FunctionDescriptor.of(ADDRESS, JAVA_INT));
    }

    /// A token of a segment.
    ///
    /// @param id its number in the vocabulary
    /// @param probability 0 to 1
    record Token(int id, double probability) {}

    /// Links the library in the folder that the worker was started with; empty where its functions
    /// cannot be seen (Windows) or it is another version.
    static Optional<WhisperLibrary> link() {
        String folder = System.getProperty(NativeLibraries.FOLDER_PROPERTY, "");
        for (String name : List.of("libwhisper.so.1", "libwhisper.1.dylib")) {
            Path file = Path.of(folder, name);
            if (Files.isRegularFile(file)) {
                return link(file);
            }
        }
        return Optional.empty();
    }

    private static Optional<WhisperLibrary> link(Path file) {
        try {
            var library = new WhisperLibrary(SymbolLookup.libraryLookup(file, Arena.global()));
            return library.isTheKnownVersion() ? Optional.of(library) : Optional.empty();
        } catch (IllegalArgumentException | NoSuchElementException | UnsatisfiedLinkError e) {
            // The Java binding does without.
            return Optional.empty();
        }
    }

    /// New parameters with the library's defaults.
    MemorySegment parameters(Arena arena) {
        return arena.allocate(PARAMETERS)
                .copyFrom(
                        call(() -> (MemorySegment) fullDefaults.invokeExact(GREEDY))
                                .reinterpret(PARAMETERS.byteSize()));
    }

    /// Loads a model; the null address when the library refuses it.
    MemorySegment init(Path model) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment defaults =
                    call(() -> (MemorySegment) contextDefaults.invokeExact())
                            .reinterpret(CONTEXT_PARAMETERS.byteSize());
            MemorySegment path = arena.allocateFrom(model.toString());
            return call(() -> (MemorySegment) init.invokeExact(path, defaults));
        }
    }

    void free(MemorySegment context) {
        call(() -> {
            free.invokeExact(context);
            return context;
        });
    }

    boolean multilingual(MemorySegment context) {
        return call(() -> (int) multilingual.invokeExact(context)) != 0;
    }

    /// Recognises samples; 0 when all went well.
    int full(MemorySegment context, MemorySegment parameters, float[] pcm) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment samples = arena.allocateFrom(JAVA_FLOAT, pcm);
            return call(() -> (int) full.invokeExact(context, parameters, samples, pcm.length));
        }
    }

    int segments(MemorySegment context) {
        return call(() -> (int) segments.invokeExact(context));
    }

    long start(MemorySegment context, int segment) {
        return call(() -> (long) segmentStart.invokeExact(context, segment));
    }

    long end(MemorySegment context, int segment) {
        return call(() -> (long) segmentEnd.invokeExact(context, segment));
    }

    String text(MemorySegment context, int segment) {
        return new String(
                bytes(call(() -> (MemorySegment) segmentText.invokeExact(context, segment))),
                StandardCharsets.UTF_8);
    }

    int tokens(MemorySegment context, int segment) {
        return call(() -> (int) tokens.invokeExact(context, segment));
    }

    Token token(MemorySegment context, int segment, int number) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data =
                    call(() ->
                            (MemorySegment)
                                    token.invokeExact(
                                            (SegmentAllocator) arena, context, segment, number));
            return new Token(data.get(JAVA_INT, 0), data.get(JAVA_FLOAT, 8));
        }
    }

    /// The bytes of a token, which need not be whole characters.
    byte[] tokenBytes(MemorySegment context, int id) {
        return bytes(call(() -> (MemorySegment) tokenText.invokeExact(context, id)));
    }

    /// The number of the first token that is no text.
    int firstSpecial(MemorySegment context) {
        return call(() -> (int) firstSpecial.invokeExact(context));
    }

    /// The code of the language that was heard last.
    String language(MemorySegment context) {
        int number = call(() -> (int) languageNumber.invokeExact(context));
        return new String(
                bytes(call(() -> (MemorySegment) languageName.invokeExact(number))),
                StandardCharsets.US_ASCII);
    }

    private boolean isTheKnownVersion() {
        try (Arena arena = Arena.ofConfined()) {
            return WhisperParameters.plausible(parameters(arena));
        }
    }

    private MethodHandle find(String name, FunctionDescriptor descriptor) {
        return Linker.nativeLinker()
                .downcallHandle(symbols.findOrThrow("whisper_" + name), descriptor);
    }

    private static MemoryLayout longs(int count) {
        return MemoryLayout.structLayout(MemoryLayout.sequenceLayout(count, JAVA_LONG));
    }

    private static byte[] bytes(MemorySegment text) {
        if (text.address() == 0) {
            return new byte[0];
        }
        return text.reinterpret(Integer.MAX_VALUE)
                .getString(0, StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private interface Call<T> {
        T run() throws Throwable;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            // What a handle declares; native functions throw nothing.
            throw new TranscriptionException("the speech library cannot be called");
        }
    }
}

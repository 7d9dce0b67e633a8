package org.inkwright.transcription;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The eleven numbers at the head of a speech model file.
///
/// @param vocabulary number of tokens; from 51865 on the model is multilingual
/// @param audio the encoder's sizes
/// @param text the decoder's sizes
/// @param mels frequency bands of its input
/// @param type how its weights are stored (ggml's `ftype`)
record ModelSizes(int vocabulary, Tower audio, Tower text, int mels, int type) {
    private static final int FIRST_MULTILINGUAL = 51_865;
    private static final int QUANTISATION_VERSION_FACTOR = 1000;

    /// One half of the model.
    ///
    /// @param context positions
    /// @param width numbers per position
    /// @param heads attention heads
    /// @param layers layers
    record Tower(int context, int width, int heads, int layers) {
        static Tower read(ModelReader reader) throws IOException {
            return new Tower(reader.number(), reader.number(), reader.number(), reader.number());
        }

        boolean sound(int leastContext, int mostContext) {
            return context >= leastContext
                    && context <= mostContext
                    && width >= 64
                    && width <= 1280
                    && heads >= 1
                    && heads <= width
                    && width % heads == 0
                    && layers >= 1
                    && layers <= 32;
        }
    }

    static ModelSizes read(ModelReader reader) throws IOException {
        var sizes =
                new ModelSizes(
                        reader.number(),
                        Tower.read(reader),
                        Tower.read(reader),
                        reader.number(),
                        reader.number() % QUANTISATION_VERSION_FACTOR);
        boolean sound =
                sizes.vocabulary >= FIRST_MULTILINGUAL - 1
                        && sizes.vocabulary <= FIRST_MULTILINGUAL + 1
                        && sizes.audio.sound(1500, 1500)
                        && sizes.text.sound(1, 448)
                        && sizes.audio.width == sizes.text.width
                        && (sizes.mels == 80 || sizes.mels == 128)
                        && Storage.ofFile(sizes.type) != null;
        ModelReader.require(sound, "its sizes are not those of a Whisper model");
        return sizes;
    }

    boolean multilingual() {
        return vocabulary >= FIRST_MULTILINGUAL;
    }

    /// A few words for people.
    String facts() {
        Storage storage = Storage.ofFile(type);
        String name =
                switch (audio.layers) {
                    case 4 -> "tiny";
                    case 6 -> "base";
                    case 12 -> "small";
                    case 24 -> "medium";
                    case 32 -> text.layers < 32 ? "large, fast" : "large";
                    default -> audio.layers + " layers";
                };
        return name + ", " + vocabulary + " tokens, " + (storage == null ? "?" : storage.label);
    }

    /// How many bytes a tensor takes in the file.
    long bytes(int[] shape, int tensorType) {
        Storage storage = Storage.ofTensor(tensorType);
        ModelReader.require(
                storage != null
                        && (storage == Storage.F32
                                || storage == Storage.F16
                                || storage == Storage.ofFile(type)),
                "a tensor is of an unknown type");
        if (storage == null || shape[0] % storage.block != 0) {
            throw new ModelReader.BadModel("a tensor has the wrong size");
        }
        long numbers = 1;
        for (int length : shape) {
            numbers *= length;
        }
        return numbers / storage.block * storage.blockBytes;
    }

    /// How numbers are stored: ggml's tensor types, and the file types of the same name.
    private enum Storage {
        F32(0, 0, 1, 4, "f32"),
        F16(1, 1, 1, 2, "f16"),
        Q4_0(2, 2, 32, 18, "q4_0"),
        Q4_1(3, 3, 32, 20, "q4_1"),
        Q5_0(8, 6, 32, 22, "q5_0"),
        Q5_1(9, 7, 32, 24, "q5_1"),
        Q8_0(7, 8, 32, 34, "q8_0"),
        Q2_K(10, 10, 256, 84, "q2_k"),
        Q3_K(11, 11, 256, 110, "q3_k"),
        Q4_K(12, 12, 256, 144, "q4_k"),
        Q5_K(13, 13, 256, 176, "q5_k"),
        Q6_K(14, 14, 256, 210, "q6_k");

        private final int fileType;
        private final int tensorType;
        private final int block;
        private final int blockBytes;
        private final String label;

        Storage(int fileType, int tensorType, int block, int blockBytes, String label) {
            this.fileType = fileType;
            this.tensorType = tensorType;
            this.block = block;
            this.blockBytes = blockBytes;
            this.label = label;
        }

        static @Nullable Storage ofFile(int fileType) {
            for (Storage storage : values()) {
                if (storage.fileType == fileType) {
                    return storage;
                }
            }
            return null;
        }

        static @Nullable Storage ofTensor(int tensorType) {
            for (Storage storage : values()) {
                if (storage.tensorType == tensorType) {
                    return storage;
                }
            }
            return null;
        }
    }
}

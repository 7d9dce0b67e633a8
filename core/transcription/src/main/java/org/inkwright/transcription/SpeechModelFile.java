package org.inkwright.transcription;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The check of a speech model file (ggml format of Whisper). Broken ones abort the process that
/// loads them, so none is loaded that did not pass. Only heads are read, never weights: a model of
/// gigabytes takes milliseconds.
public final class SpeechModelFile {
    private static final int MAGIC = 0x67676d6c;
    private static final int FREQUENCIES = 201;
    private static final int LEAST_WORDS = 50_000;
    private static final int LONGEST_WORD = 256;

    private SpeechModelFile() {}

    /// Checks a file's structure. Never throws for what is in the file.
    public static SpeechModelCheck check(Path file) {
        if (!Files.isRegularFile(file)) {
            return new SpeechModelCheck.Unusable("there is no such file");
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return check(new ModelReader(channel));
        } catch (ModelReader.BadModel e) {
            return new SpeechModelCheck.Unusable(e.detail());
        } catch (IOException e) {
            return new SpeechModelCheck.Unusable("it cannot be read");
        }
    }

    private static SpeechModelCheck check(ModelReader reader) throws IOException {
        if (reader.remaining() < Integer.BYTES || reader.number() != MAGIC) {
            throw new ModelReader.BadModel("it is not a Whisper model in ggml format");
        }
        ModelSizes sizes = ModelSizes.read(reader);
        checkFilters(reader, sizes);
        checkVocabulary(reader, sizes);
        checkTensors(reader, sizes);
        return new SpeechModelCheck.Usable(sizes.multilingual(), sizes.facts());
    }

    private static void checkFilters(ModelReader reader, ModelSizes sizes) throws IOException {
        int bands = reader.number();
        int frequencies = reader.number();
        ModelReader.require(
                bands == sizes.mels() && frequencies == FREQUENCIES, "its mel filters are damaged");
        reader.skip((long) bands * frequencies * Float.BYTES);
    }

    private static void checkVocabulary(ModelReader reader, ModelSizes sizes) throws IOException {
        int words = reader.number();
        ModelReader.require(
                words >= LEAST_WORDS && words <= sizes.vocabulary(), "its vocabulary is damaged");
        for (int i = 0; i < words; i++) {
            int length = reader.number();
            ModelReader.require(length >= 0 && length <= LONGEST_WORD, "its vocabulary is damaged");
            reader.skip(length);
        }
    }

    private static void checkTensors(ModelReader reader, ModelSizes sizes) throws IOException {
        Map<String, int[]> missing = new HashMap<>(ModelTensors.shapes(sizes));
        while (reader.remaining() > 0) {
            checkTensor(reader, sizes, missing);
        }
        ModelReader.require(
                missing.isEmpty(), "it is cut short: " + missing.size() + " tensors are missing");
    }

    private static void checkTensor(
            ModelReader reader, ModelSizes sizes, Map<String, int[]> missing) throws IOException {
        int dimensions = reader.number();
        int nameLength = reader.number();
        int type = reader.number();
        ModelReader.require(
                dimensions >= 1 && dimensions <= 3 && nameLength > 0 && nameLength <= 128,
                "a tensor's head is damaged");
        int[] shape = new int[dimensions];
        for (int i = 0; i < dimensions; i++) {
            shape[i] = reader.number();
        }
        String name = reader.text(nameLength);
        int[] expected = missing.remove(name);
        ModelReader.require(expected != null, "a tensor is unknown or there twice");
        ModelReader.require(
                expected != null && Arrays.equals(shape, expected), "a tensor has the wrong size");
        reader.skip(sizes.bytes(shape, type));
    }
}

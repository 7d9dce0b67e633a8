package org.inkwright.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.inkwright.spelling.DictionaryAddition.Refusal;
import org.inkwright.spelling.DictionaryAddition.Refused;

/// Reads the dictionaries that a writer brings.
final class DictionaryFiles {
    /// The largest dictionaries there are have some ten megabytes.
    private static final int MOST_BYTES = 64 << 20;

    private static final int MOST_ENTRIES = 10_000;
    private static final String AFFIXES = ".aff";
    private static final String WORDS = ".dic";

    private DictionaryFiles() {}

    /// What a file gave.
    sealed interface Reading {
        record Pairs(List<DictionaryPair> pairs) implements Reading {}

        record No(Refused refused) implements Reading {}
    }

    static Reading read(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return no(Refusal.UNREADABLE, "not there or not permitted");
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(AFFIXES) || name.endsWith(WORDS)) {
                return pair(file);
            }
            return extension(file);
        } catch (TooLarge e) {
            return no(Refusal.TOO_LARGE, "more than " + MOST_BYTES + " bytes");
        } catch (IOException e) {
            return no(Refusal.NO_DICTIONARY, e.getClass().getSimpleName());
        }
    }

    private static Reading pair(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, name.length() - AFFIXES.length());
        Optional<Path> affixes = sibling(file, stem, AFFIXES);
        Optional<Path> words = sibling(file, stem, WORDS);
        if (affixes.isEmpty() || words.isEmpty()) {
            return no(Refusal.NO_DICTIONARY, "one of the two files is missing");
        }
        Optional<String> tag = DictionaryPair.tag(stem);
        if (tag.isEmpty()) {
            return no(Refusal.NO_LANGUAGE, "the name tells no language");
        }
        try (InputStream affixContent = Files.newInputStream(affixes.get());
                InputStream wordContent = Files.newInputStream(words.get())) {
            byte[] affixBytes = bounded(affixContent);
            return new Reading.Pairs(
                    List.of(new DictionaryPair(tag.get(), affixBytes, bounded(wordContent))));
        }
    }

    private static Optional<Path> sibling(Path file, String stem, String ending) {
        return List.of(ending, ending.toUpperCase(Locale.ROOT)).stream()
                .map(one -> file.resolveSibling(stem + one))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /// Every pair of an extension, which is a ZIP file.
    private static Reading extension(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                return no(Refusal.TOO_LARGE, zip.size() + " entries");
            }
            Map<String, ZipEntry> entries = new TreeMap<>();
            zip.stream().forEach(entry -> entries.put(entry.getName(), entry));
            List<DictionaryPair> pairs = new ArrayList<>();
            boolean nameless = false;
            for (var affixes : entries.entrySet()) {
                String name = affixes.getKey();
                ZipEntry words = entries.get(name.replaceAll("\\.aff$", WORDS));
                if (!name.endsWith(AFFIXES) || words == null) {
                    continue;
                }
                String stem = name.substring(name.lastIndexOf('/') + 1, name.length() - 4);
                Optional<String> tag = DictionaryPair.tag(stem);
                if (tag.isPresent()) {
                    byte[] affixBytes = content(zip, affixes.getValue());
                    pairs.add(new DictionaryPair(tag.get(), affixBytes, content(zip, words)));
                }
                nameless = nameless || tag.isEmpty();
            }
            if (pairs.isEmpty()) {
                return nameless
                        ? no(Refusal.NO_LANGUAGE, "the names tell no language")
                        : no(Refusal.NO_DICTIONARY, "no pair in it");
            }
            return new Reading.Pairs(pairs);
        }
    }

    private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            return bounded(content);
        }
    }

    private static byte[] bounded(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new TooLarge();
        }
        return bytes;
    }

    private static Reading no(Refusal why, String detail) {
        return new Reading.No(new Refused(why, detail));
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}

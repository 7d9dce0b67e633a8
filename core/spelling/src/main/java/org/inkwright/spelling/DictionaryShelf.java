package org.inkwright.spelling;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.inkwright.spelling.SpellingLanguage.Origin;

/// The dictionaries that there are: those that came with the program and those in a folder. Each is
/// loaded when it is first asked for. Safe to share between threads.
final class DictionaryShelf {
    /// The first of a language is taken where its country is not told or unknown.
    private static final List<String> BUNDLED =
            List.of("en-US", "en-GB", "de-DE", "fr-FR", "es-ES");

    private static final String AFFIXES = "index.aff";
    private static final String WORDS = "index.dic";

    private final Path folder;
    private final Map<String, Optional<LoadedDictionary>> loaded = new ConcurrentHashMap<>();

    DictionaryShelf(Path folder) {
        this.folder = folder;
    }

    List<SpellingLanguage> languages() {
        Map<String, SpellingLanguage> all = new TreeMap<>();
        BUNDLED.forEach(tag -> all.put(tag, new SpellingLanguage(tag, Origin.BUNDLED)));
        added().forEach(tag -> all.put(tag, new SpellingLanguage(tag, Origin.ADDED)));
        return List.copyOf(all.values());
    }

    /// The tag of the dictionary that checks a language.
    Optional<String> find(String language) {
        List<String> tags = new ArrayList<>(added());
        tags.addAll(BUNDLED);
        String wanted = language.replace('_', '-');
        String first = wanted.split("-", 2)[0];
        return tags.stream()
                .filter(wanted::equalsIgnoreCase)
                .findFirst()
                .or(() ->
                        tags.stream()
                                .filter(tag -> tag.split("-", 2)[0].equalsIgnoreCase(first))
                                .findFirst());
    }

    /// The dictionary of a tag; empty when it is broken.
    Optional<LoadedDictionary> load(String tag) {
        return loaded.computeIfAbsent(tag, this::read);
    }

    /// Keeps a dictionary that was tried, in the place of one with the same tag.
    void keep(DictionaryPair pair, LoadedDictionary tried) throws IOException {
        Files.createDirectories(folder);
        Path fresh = Files.createTempDirectory(folder, ".new");
        Files.write(fresh.resolve(AFFIXES), pair.affixes());
        Files.write(fresh.resolve(WORDS), pair.words());
        remove(pair.tag());
        Files.move(fresh, folder.resolve(pair.tag()), StandardCopyOption.ATOMIC_MOVE);
        loaded.put(pair.tag(), Optional.of(tried));
    }

    /// Takes an added dictionary away; false when there is none.
    boolean remove(String tag) throws IOException {
        Path added = folder.resolve(tag);
        if (!added().contains(tag)) {
            return false;
        }
        Path away = Files.createTempDirectory(folder, ".old");
        Files.move(added, away.resolve(tag), StandardCopyOption.ATOMIC_MOVE);
        loaded.remove(tag);
        delete(away.resolve(tag));
        Files.deleteIfExists(away);
        return true;
    }

    /// The tags of the folder, where a half-written one has a name that begins with a dot.
    private List<String> added() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var folders = Files.list(folder)) {
            return folders.filter(one -> Files.isRegularFile(one.resolve(WORDS)))
                    .map(one -> String.valueOf(one.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            // A folder that cannot be listed holds no dictionary that could be used.
            return List.of();
        }
    }

    private Optional<LoadedDictionary> read(String tag) {
        try (InputStream affixes = open(tag, AFFIXES);
                InputStream words = open(tag, WORDS)) {
            return Optional.of(LoadedDictionary.read(affixes, words));
        } catch (IOException e) {
            // It was tried when it was added: somebody has damaged it since.
            return Optional.empty();
        }
    }

    private InputStream open(String tag, String name) throws IOException {
        Path own = folder.resolve(tag).resolve(name);
        if (Files.isRegularFile(own)) {
            return new BufferedInputStream(Files.newInputStream(own));
        }
        InputStream bundled =
                DictionaryShelf.class.getResourceAsStream("/dictionaries/" + tag + "/" + name);
        if (bundled == null) {
            throw new IOException("no dictionary " + tag);
        }
        return new BufferedInputStream(bundled);
    }

    private static void delete(Path dictionary) throws IOException {
        Files.deleteIfExists(dictionary.resolve(AFFIXES));
        Files.deleteIfExists(dictionary.resolve(WORDS));
        Files.deleteIfExists(dictionary);
    }
}

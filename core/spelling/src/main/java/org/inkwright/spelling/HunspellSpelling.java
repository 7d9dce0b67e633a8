package org.inkwright.spelling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.inkwright.spelling.DictionaryAddition.Refusal;
import org.inkwright.spelling.SpellingLanguage.Origin;

/// Spelling by Hunspell dictionaries, which Lucene reads and asks.
public final class HunspellSpelling implements Spelling {
    private final DictionaryShelf shelf;
    private final PersonalWords personal;

    /// Spelling with the bundled dictionaries and what is in a folder. Reads no dictionary yet.
    ///
    /// @param folder the writer's: personal words and added dictionaries are kept there; made when
    ///   needed
    public HunspellSpelling(Path folder) {
        this.shelf = new DictionaryShelf(folder.resolve("dictionaries"));
        this.personal = new PersonalWords(folder.resolve("personal-words.txt"));
    }

    @Override
    public List<SpellingLanguage> languages() {
        return shelf.languages();
    }

    @Override
    public SpellingCheck check(String markdown, String language, Set<String> ignored) {
        Optional<String> tag = shelf.find(language);
        Optional<LoadedDictionary> dictionary = tag.flatMap(shelf::load);
        if (tag.isEmpty() || dictionary.isEmpty()) {
            return new SpellingCheck.NoDictionary(language);
        }
        LoadedDictionary loaded = dictionary.get();
        Predicate<String> right =
                word -> ignored.contains(word) || personal.knows(word) || loaded.right(word);
        return new SpellingCheck.Checked(
                tag.get(), Words.wrong(markdown, Prose.of(markdown), right));
    }

    @Override
    public List<String> suggest(String word, String language) {
        return shelf.find(language)
                .flatMap(shelf::load)
                .map(loaded -> loaded.suggest(word))
                .orElse(List.of());
    }

    @Override
    public PersonalDictionary personal() {
        return personal;
    }

    @Override
    public DictionaryAddition add(Path file) {
        return switch (DictionaryFiles.read(file)) {
            case DictionaryFiles.Reading.No(DictionaryAddition.Refused refused) -> refused;
            case DictionaryFiles.Reading.Pairs(List<DictionaryPair> pairs) -> add(pairs);
        };
    }

    @Override
    public boolean remove(String tag) {
        try {
            return shelf.remove(tag);
        } catch (IOException e) {
            // Windows does not let go of a file that somebody reads; it is still there.
            return false;
        }
    }

    /// All of them or, when one is broken, none.
    private DictionaryAddition add(List<DictionaryPair> pairs) {
        Map<DictionaryPair, LoadedDictionary> tried = new LinkedHashMap<>();
        for (DictionaryPair pair : pairs) {
            try {
                tried.put(pair, pair.load());
            } catch (IOException e) {
                return new DictionaryAddition.Refused(
                        Refusal.BROKEN, String.valueOf(e.getMessage()));
            }
        }
        List<SpellingLanguage> added = new ArrayList<>();
        for (var one : tried.entrySet()) {
            try {
                shelf.keep(one.getKey(), one.getValue());
            } catch (IOException e) {
                return new DictionaryAddition.Refused(
                        Refusal.NOT_KEPT, e.getClass().getSimpleName());
            }
            added.add(new SpellingLanguage(one.getKey().tag(), Origin.ADDED));
        }
        return new DictionaryAddition.Added(added);
    }
}

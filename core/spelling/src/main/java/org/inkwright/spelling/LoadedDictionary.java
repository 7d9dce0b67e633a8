package org.inkwright.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;

/// A dictionary in memory. Safe to share between threads.
final class LoadedDictionary {
    private static final long SUGGESTION_MILLIS = 300;

    /// The time it takes to ask for a word grows with the square of its length and worse; what is
    /// longer is no word that anybody misspelt.
    private static final int LONGEST = 80;

    /// A text has some thousands of different words; more are only kept until there are too many.
    private static final int MOST_REMEMBERED = 50_000;

    private final Dictionary dictionary;
    private final Map<String, Boolean> remembered = new ConcurrentHashMap<>();

    private LoadedDictionary(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// Reads a dictionary.
    ///
    /// @throws BrokenDictionaryException when it is none
    static LoadedDictionary read(InputStream affixes, InputStream words) throws IOException {
        try {
            return new LoadedDictionary(
                    new Dictionary(affixes, List.of(words), false, SortingStrategy.inMemory()));
        } catch (ParseException | RuntimeException e) {
            // Lucene says in many ways, unchecked ones too, that these files are no dictionary.
            throw new BrokenDictionaryException(e);
        }
    }

    boolean right(String word) {
        if (word.length() > LONGEST) {
            return true;
        }
        Boolean known = remembered.get(word);
        if (known == null) {
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            known = hunspell().spell(word);
            remembered.put(word, known);
        }
        return known;
    }

    List<String> suggest(String word) {
        if (word.isBlank() || word.length() > LONGEST) {
            return List.of();
        }
        var guesses = new LinkedHashSet<String>();
        slips(word).stream().filter(this::right).forEach(guesses::add);
        guesses.addAll(hunspell().suggest(word, SUGGESTION_MILLIS));
        guesses.remove(word);
        return guesses.stream().limit(Spelling.MOST_SUGGESTIONS).toList();
    }

    /// Words with two letters swapped or a doubled one single: the commonest slips of the hand,
    /// tried first. Where a language has many accents Hunspell's own order tries those for seconds.
    private static List<String> slips(String word) {
        var slips = new ArrayList<String>();
        for (int i = 1; i < word.length(); i++) {
            String before = word.substring(0, i - 1);
            String after = word.substring(i + 1);
            char one = word.charAt(i - 1);
            char other = word.charAt(i);
            slips.add(one == other ? before + one + after : before + other + one + after);
        }
        return slips;
    }

    /// The dictionary may be shared by threads, what asks it may not.
    private Hunspell hunspell() {
        return new Hunspell(dictionary, TimeoutPolicy.RETURN_PARTIAL_RESULT, () -> {});
    }
}

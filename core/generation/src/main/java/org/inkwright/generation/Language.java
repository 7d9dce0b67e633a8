package org.inkwright.generation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/// What the writer knows of a language: which words say nothing, how words are cut to their stem,
/// how people speak. Safe to share between threads.
final class Language {
    private static final Map<String, Supplier<SnowballStemmer>> STEMMERS =
            Map.ofEntries(
                    Map.entry("ar", ArabicStemmer::new),
                    Map.entry("ca", CatalanStemmer::new),
                    Map.entry("da", DanishStemmer::new),
                    Map.entry("de", GermanStemmer::new),
                    Map.entry("el", GreekStemmer::new),
                    Map.entry("en", EnglishStemmer::new),
                    Map.entry("es", SpanishStemmer::new),
                    Map.entry("fi", FinnishStemmer::new),
                    Map.entry("fr", FrenchStemmer::new),
                    Map.entry("hi", HindiStemmer::new),
                    Map.entry("hu", HungarianStemmer::new),
                    Map.entry("id", IndonesianStemmer::new),
                    Map.entry("it", ItalianStemmer::new),
                    Map.entry("nl", DutchStemmer::new),
                    Map.entry("no", NorwegianStemmer::new),
                    Map.entry("pt", PortugueseStemmer::new),
                    Map.entry("ro", RomanianStemmer::new),
                    Map.entry("ru", RussianStemmer::new),
                    Map.entry("sv", SwedishStemmer::new),
                    Map.entry("tr", TurkishStemmer::new));

    private static final Map<String, Supplier<CharArraySet>> STOP_WORDS =
            Map.ofEntries(
                    Map.entry("ar", ArabicAnalyzer::getDefaultStopSet),
                    Map.entry("bg", BulgarianAnalyzer::getDefaultStopSet),
                    Map.entry("ca", CatalanAnalyzer::getDefaultStopSet),
                    Map.entry("cs", CzechAnalyzer::getDefaultStopSet),
                    Map.entry("da", DanishAnalyzer::getDefaultStopSet),
                    Map.entry("de", GermanAnalyzer::getDefaultStopSet),
                    Map.entry("el", GreekAnalyzer::getDefaultStopSet),
                    Map.entry("en", EnglishAnalyzer::getDefaultStopSet),
                    Map.entry("es", SpanishAnalyzer::getDefaultStopSet),
                    Map.entry("fa", PersianAnalyzer::getDefaultStopSet),
                    Map.entry("fi", FinnishAnalyzer::getDefaultStopSet),
                    Map.entry("fr", FrenchAnalyzer::getDefaultStopSet),
                    Map.entry("hi", HindiAnalyzer::getDefaultStopSet),
                    Map.entry("hu", HungarianAnalyzer::getDefaultStopSet),
                    Map.entry("id", IndonesianAnalyzer::getDefaultStopSet),
                    Map.entry("it", ItalianAnalyzer::getDefaultStopSet),
                    Map.entry("nl", DutchAnalyzer::getDefaultStopSet),
                    Map.entry("no", NorwegianAnalyzer::getDefaultStopSet),
                    Map.entry("pt", PortugueseAnalyzer::getDefaultStopSet),
                    Map.entry("ro", RomanianAnalyzer::getDefaultStopSet),
                    Map.entry("ru", RussianAnalyzer::getDefaultStopSet),
                    Map.entry("sv", SwedishAnalyzer::getDefaultStopSet),
                    Map.entry("th", ThaiAnalyzer::getDefaultStopSet),
                    Map.entry("tr", TurkishAnalyzer::getDefaultStopSet));

    private static final Set<String> NORWEGIAN = Set.of("nb", "nn");
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private final String code;
    private final Locale locale;
    private final Speech speech;
    private final Set<String> stopWords;
    private final Set<String> weakWords;

    private Language(String code) {
        this.code = code;
        this.locale = Locale.forLanguageTag(code);
        this.speech = Speech.of(code);
        this.stopWords = stopWords(code, speech);
        this.weakWords = speech.habit("weak").words().collect(Collectors.toUnmodifiableSet());
    }

    /// The language of an ISO 639-1 code, with or without a region; English when there is no such
    /// code.
    static Language of(String code) {
        String primary = code.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        if (NORWEGIAN.contains(primary)) {
            return new Language("no");
        }
        return new Language(KNOWN.contains(primary) ? primary : "en");
    }

    private static Set<String> stopWords(String code, Speech speech) {
        Set<String> words = new HashSet<>();
        Supplier<CharArraySet> kept = STOP_WORDS.get(code);
        if (kept != null) {
            for (Object word : kept.get()) {
                words.add(new String((char[]) word));
            }
        }
        for (String habit :
                new String[] {"stop", "hesitation", "determiner", "pronoun", "joiner", "opener"}) {
            speech.habit(habit).words().forEach(words::add);
        }
        return Set.copyOf(words);
    }

    String code() {
        return code;
    }

    Locale locale() {
        return locale;
    }

    Speech speech() {
        return speech;
    }

    List<Token> tokens(String text) {
        return Tokens.of(text, locale);
    }

    /// Whether a word says nothing of the subject. Without a list for the language, short words are
    /// taken for such.
    boolean isStopWord(Token token) {
        if (!token.hasLetter()) {
            return true;
        }
        if (stopWords.isEmpty() && !Tokens.isUnspaced(token.text().codePointAt(0))) {
            return token.text().length() <= 3;
        }
        return stopWords.contains(token.lower());
    }

    /// Whether a word makes no heading: it says nothing of the subject, or could be said of any.
    boolean isWeak(Token token) {
        return isStopWord(token) || weakWords.contains(token.lower());
    }

    /// A stemmer of its own for the caller, who is its only thread.
    Stemmer stemmer() {
        Supplier<SnowballStemmer> kept = STEMMERS.get(code);
        return new Stemmer(kept == null ? null : kept.get());
    }
}

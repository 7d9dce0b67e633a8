package org.inkwright.library.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// What is looked for: words without case and accents, the last of which may be unfinished.
///
/// @param whole words that must be there as they are
/// @param begun the beginning of a word that must be there; empty when the last word is finished
record SearchWords(List<String> whole, String begun) {
    /// A query with more words than this is cut: nobody types that, and each costs time.
    private static final int MOST = 32;

    SearchWords {
        whole = List.copyOf(whole);
    }

    static SearchWords of(String text) {
        List<String> words = words(text);
        boolean unfinished =
                !words.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length()));
        String begun = unfinished ? words.removeLast() : "";
        return new SearchWords(words.stream().distinct().limit(MOST).toList(), begun);
    }

    boolean isEmpty() {
        return whole.isEmpty() && begun.isEmpty();
    }

    /// Splits texts and queries alike.
    static Analyzer analyzer() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                return new TokenStreamComponents(
                        words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
            }
        };
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (Analyzer analyzer = analyzer();
                TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

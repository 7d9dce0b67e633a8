package org.inkwright.studio;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds in a text that a model wrote the sentences that the writer changed or added: those that
/// stand in no text of a model's. A text of which no model wrote anything has none.
final class OwnSentences {
    private final Locale locale;
    private final Set<String> models = new HashSet<>();

    /// @param language ISO 639-1 code
    /// @param written all that models wrote of the chapter
    OwnSentences(String language, List<String> written) {
        locale = Locale.forLanguageTag(language);
        for (String text : written) {
            models.addAll(flatSentences(text));
        }
    }

    /// What a model proposed for a selection is a model's, too, except what it left as it stood.
    void proposed(String answer, String selected) {
        Set<String> stood = flatSentences(selected);
        Set<String> fresh = flatSentences(answer);
        fresh.removeAll(stood);
        models.addAll(fresh);
    }

    private Set<String> flatSentences(String text) {
        Set<String> flat = new HashSet<>();
        for (int[] sentence : sentences(text)) {
            flat.add(flat(text.substring(sentence[0], sentence[1])));
        }
        return flat;
    }

    /// The writer's own words within a stretch; of a sentence across its border, the words inside.
    List<String> in(String text, Rewriting.Selection stretch) {
        List<String> own = new ArrayList<>();
        if (models.isEmpty()) {
            return own;
        }
        for (int[] sentence : sentences(text)) {
            int from = Math.max(sentence[0], stretch.from());
            int to = Math.min(sentence[1], stretch.to());
            if (from < to && !models.contains(flat(text.substring(sentence[0], sentence[1])))) {
                String words = text.substring(from, to).strip();
                if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    own.add(words);
                }
            }
        }
        return own;
    }

    /// The writer's own sentences of a text, in the paragraphs that they stand in; all of it where
    /// no model wrote anything.
    String ownOf(String text) {
        if (models.isEmpty()) {
            return text;
        }
        List<String> paragraphs = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf("\n\n", from);
            int to = end < 0 ? text.length() : end;
            String own = String.join(" ", in(text, new Rewriting.Selection(from, to)));
            if (!own.isEmpty()) {
                paragraphs.add(own);
            }
            from = to + 2;
        }
        return String.join("\n\n", paragraphs);
    }

    /// The stretches that are still a model's; neighbours are one.
    List<Rewriting.Selection> untouched(String text) {
        List<Rewriting.Selection> stretches = new ArrayList<>();
        boolean joins = false;
        for (int[] sentence : sentences(text)) {
            String words = text.substring(sentence[0], sentence[1]);
            boolean theirs = models.contains(flat(words));
            if (theirs) {
                int to = sentence[0] + words.stripTrailing().length();
                int from = joins ? stretches.removeLast().from() : sentence[0];
                stretches.add(new Rewriting.Selection(from, to));
            }
            joins = theirs;
        }
        return stretches;
    }

    private List<int[]> sentences(String text) {
        List<int[]> sentences = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            add(sentences, text.substring(start, end), start);
            start = end + 1;
        }
        return sentences;
    }

    private void add(List<int[]> sentences, String line, int shift) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(line);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (!line.substring(from, to).isBlank()) {
                sentences.add(new int[] {shift + from, shift + to});
            }
            from = to;
        }
    }

    static String flat(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}

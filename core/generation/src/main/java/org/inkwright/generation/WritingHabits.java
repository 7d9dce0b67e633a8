package org.inkwright.generation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// How somebody writes, measured: how long sentences and paragraphs are, who speaks, which words
/// come again and again, which marks are set. Counts only, no judgement and no model.
public final class WritingHabits {
    private static final int SHORT = 8;
    private static final int LONG = 30;
    private static final int MOST_WORDS = 8;
    private static final int MOST_OPENERS = 5;
    private static final Pattern LIST = Pattern.compile("^\\s*(?:[-*+]|\\d{1,3}[.)])\\s+.*");
    private static final Pattern HEADING = Pattern.compile("^\\s{0,3}#{1,6}\\s.*");
    private static final Pattern MARKUP =
            Pattern.compile(
                    "!?\\[([^\\]]*)\\]\\([^)]*\\)|[*_`>#]|^\\s*[-+]\\s+|^\\s*\\d{1,3}[.)]\\s+");

    private final String code;
    private final Language language;
    private final List<Integer> sentenceLengths = new ArrayList<>();
    private final List<Integer> paragraphLengths = new ArrayList<>();
    private final Map<String, Integer> openers = new LinkedHashMap<>();
    private final Map<String, Integer> paragraphsWith = new HashMap<>();
    private final PersonCount persons;
    private final MarkCount marks = new MarkCount();
    private int words;
    private int lists;
    private int headings;

    private WritingHabits(String code) {
        this.code = code;
        this.language = Language.of(code);
        this.persons = PersonCount.of(code);
    }

    /// Measures a text.
    ///
    /// @param text plain or Markdown; paragraphs have an empty line between them
    public static WritingHabits of(String text) {
        var habits = new WritingHabits(LanguageCheck.guess(text).orElse(""));
        for (String paragraph : text.split("\\n\\s*\\n", -1)) {
            habits.paragraph(paragraph);
        }
        return habits;
    }

    /// ISO 639-1 code of the language; empty when it is none that is known by its little words.
    public String language() {
        return code;
    }

    /// How many words there are.
    public int words() {
        return words;
    }

    private void paragraph(String paragraph) {
        var plain = new StringBuilder();
        for (String line : paragraph.lines().toList()) {
            if (HEADING.matcher(line).matches()) {
                headings++;
            } else {
                lists += LIST.matcher(line).matches() ? 1 : 0;
                plain.append(MARKUP.matcher(line).replaceAll("$1")).append(' ');
            }
        }
        String text = plain.toString().strip();
        if (text.isEmpty()) {
            return;
        }
        marks.add(text);
        Set<String> own = new HashSet<>();
        int before = words;
        BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            sentence(text.substring(from, to), own);
            from = to;
        }
        paragraphLengths.add(words - before);
        own.forEach(word -> paragraphsWith.merge(word, 1, Integer::sum));
    }

    private void sentence(String sentence, Set<String> own) {
        List<Token> tokens = language.tokens(sentence).stream().filter(Token::hasLetter).toList();
        if (tokens.isEmpty()) {
            return;
        }
        words += tokens.size();
        sentenceLengths.add(tokens.size());
        openers.merge(tokens.getFirst().lower(), 1, Integer::sum);
        for (Token token : tokens) {
            persons.add(token);
            if (!language.isWeak(token) && token.text().length() > 3) {
                own.add(token.lower());
            }
        }
    }

    /// What was measured in plain English sentences, the most telling first; none for a text
    /// without words.
    public List<String> sentences() {
        List<String> told = new ArrayList<>();
        if (words == 0) {
            return told;
        }
        told.add(lengths());
        told.add("Paragraphs have about " + median(paragraphLengths) + " words.");
        told.addAll(persons.sentences(words));
        told.addAll(marks.sentences(words));
        if (headings > 0) {
            told.add("Headings divide the text.");
        }
        if (lists * 100 > words) {
            told.add("Lists are used.");
        }
        List<String> usual = most(openers, sentenceLengths.size() / 20 + 2, MOST_OPENERS);
        if (!usual.isEmpty()) {
            told.add("Sentences often begin with: " + quoted(usual) + ".");
        }
        List<String> favourites =
                most(paragraphsWith, paragraphLengths.size() / 10 + 2, MOST_WORDS);
        if (!favourites.isEmpty()) {
            told.add("Words that come again and again: " + quoted(favourites) + ".");
        }
        return told;
    }

    private String lengths() {
        long few = sentenceLengths.stream().filter(length -> length < SHORT).count();
        long many = sentenceLengths.stream().filter(length -> length > LONG).count();
        int all = sentenceLengths.size();
        var told = new StringBuilder("Sentences have about " + median(sentenceLengths) + " words");
        told.append("; ").append(share(few, all)).append(" have fewer than ").append(SHORT);
        told.append(", ").append(share(many, all)).append(" more than ").append(LONG);
        return told.append('.').toString();
    }

    /// A share as people say it.
    static String share(long part, long all) {
        long tenths = all == 0 ? 0 : Math.round(10.0 * part / all);
        if (part == 0) {
            return "none";
        }
        return tenths == 0 ? "few" : tenths == 10 ? "nearly all" : tenths + " in 10";
    }

    private static int median(List<Integer> numbers) {
        return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElse(0);
    }

    private static List<String> most(Map<String, Integer> counts, int least, int limit) {
        Comparator<Map.Entry<String, Integer>> order =
                Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey());
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > least)
                .sorted(order)
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String quoted(List<String> words) {
        return String.join(", ", words.stream().map(word -> "“" + word + "”").toList());
    }

    /// The name of the language in English; empty when it is not known.
    public String languageName() {
        return code.isEmpty() ? "" : Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }
}

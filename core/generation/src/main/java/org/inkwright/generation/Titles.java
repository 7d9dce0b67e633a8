package org.inkwright.generation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Headings made of key phrases: one for each topic, no two alike, and one for the whole.
final class Titles {
    private static final double SECOND = 0.45;
    private static final int POINTS = 4;
    private static final int FEW_POINTS = 3;
    private static final int LONGEST_POINT = 4;
    private static final int LISTED = 3;
    private static final int WORDS_OF_A_HEADING = 6;
    private static final Pattern EXTENSION = Pattern.compile("\\.\\p{Alnum}{2,4}$");
    private static final Pattern DEVICE_NAME =
            Pattern.compile(
                    "(?i)(new )?(recording|voice memo|memo|audio|video|track|untitled|aufnahme"
                            + "|enregistrement|grabación|registrazione|opname|gravação)?[\\s\\d().:-]*");

    private final Language language;
    private final List<List<Spoken>> topics;
    private final KeyPhrases phrases;
    private final Cues cues;
    private final List<String> titles = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    Titles(Language language, List<List<Spoken>> topics) {
        this.language = language;
        this.topics = topics;
        this.phrases = new KeyPhrases(language, topics);
        this.cues = new Cues(language);
        for (int i = 0; i < topics.size(); i++) {
            titles.add(unused(i));
        }
    }

    String of(int topic) {
        return titles.get(topic);
    }

    /// A few phrases of a topic, in the order in which they are said; single words only where
    /// longer phrases are rare.
    List<String> points(int topic) {
        List<Phrase> telling =
                phrases.of(topic).stream()
                        .filter(one -> one.words() <= LONGEST_POINT)
                        .filter(one -> one.words() > 1 || !isNamed(topic, one))
                        .sorted(Comparator.comparingDouble(Phrase::detail).reversed())
                        .toList();
        List<Phrase> points =
                distinct(telling.stream().filter(one -> one.words() > 1).toList(), POINTS);
        for (Phrase one : telling) {
            if (points.size() < FEW_POINTS && points.stream().noneMatch(one::overlaps)) {
                points.add(one);
            }
        }
        return points.stream()
                .sorted(Comparator.comparingInt(Phrase::sentence))
                .map(one -> raised(one.text()))
                .toList();
    }

    /// A title for the whole: the source's own name if a person gave it, else what the speaker
    /// announced, else what the largest topics are about.
    String whole(String workingTitle) {
        String name = EXTENSION.matcher(workingTitle.strip()).replaceFirst("");
        if (isGiven(name)) {
            return name;
        }
        List<Phrase> heads = distinct(largest(), LISTED);
        if (heads.isEmpty()) {
            return name.isEmpty() ? titles.getFirst() : name;
        }
        String list = listed(heads.stream().map(Phrase::text).toList());
        return announced()
                .filter(subject -> heads.stream().noneMatch(subject::overlaps))
                .map(subject -> subject.text() + ": " + list)
                .filter(title -> title.length() <= SeoStep.TITLE_LIMIT)
                .map(Titles::raised)
                .orElse(raised(list));
    }

    private boolean isNamed(int topic, Phrase phrase) {
        return language.tokens(titles.get(topic)).stream()
                .anyMatch(one -> one.lower().equals(phrase.text().toLowerCase(language.locale())));
    }

    /// The best phrase of each of the largest topics, in order.
    private List<Phrase> largest() {
        Optional<Phrase> announced = announced();
        return IntStream.range(0, topics.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -topics.get(i).size()))
                .limit(LISTED)
                .sorted()
                .flatMap(i -> phrases.of(i).stream().limit(1))
                .filter(one -> !announced.equals(Optional.of(one)))
                .toList();
    }

    /// What the first topic announces as the subject of the whole.
    private Optional<Phrase> announced() {
        boolean greets =
                topics.size() > 1
                        && topics.getFirst().stream()
                                .limit(2)
                                .anyMatch(one -> cues.greets(one.text()));
        return phrases.of(0).stream()
                .filter(one -> greets && one.announced() == Phrase.Announced.GREETING)
                .findFirst();
    }

    /// Whether a name looks like a person's words and not like a file's or a device's.
    static boolean isGiven(String name) {
        boolean words = name.matches(".*\\p{L}{2,}\\s+\\S*\\p{L}{2,}.*") || isUnspacedName(name);
        return words && name.indexOf('_') < 0 && !DEVICE_NAME.matcher(name).matches();
    }

    private static boolean isUnspacedName(String name) {
        return name.codePoints().filter(Tokens::isUnspaced).count() > 2;
    }

    private String unused(int topic) {
        List<Phrase> best = distinct(phrases.of(topic), 8);
        for (int i = 0; i < best.size(); i++) {
            for (String title : List.of(title(best, i), raised(best.get(i).text()))) {
                if (used.add(title.toLowerCase(language.locale()))) {
                    return title;
                }
            }
        }
        String opening = opening(topics.get(topic).getFirst().text());
        if (!opening.isEmpty() && used.add(opening.toLowerCase(language.locale()))) {
            return opening;
        }
        String numbered = language.speech().word("part", "Part") + " " + (topic + 1);
        used.add(numbered.toLowerCase(language.locale()));
        return numbered;
    }

    private String title(List<Phrase> best, int from) {
        Phrase first = best.get(from);
        boolean alone =
                first.words() > 2
                        || from + 1 >= best.size()
                        || best.get(from + 1).score() < SECOND * first.score();
        return raised(
                alone ? first.text() : listed(List.of(first.text(), best.get(from + 1).text())));
    }

    private static List<Phrase> distinct(List<Phrase> from, int most) {
        List<Phrase> taken = new ArrayList<>();
        for (Phrase phrase : from) {
            if (taken.size() < most && taken.stream().noneMatch(phrase::overlaps)) {
                taken.add(phrase);
            }
        }
        return taken;
    }

    /// "a, b and c" in the language; "a, b, c" where its word for "and" is not known.
    private String listed(List<String> items) {
        String and = language.speech().word("and", "");
        var list = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            boolean last = i == items.size() - 1 && !and.isEmpty();
            list.append(i == 0 ? "" : last ? " " + and + " " : ", ").append(items.get(i));
        }
        return list.toString();
    }

    private String opening(String sentence) {
        List<Token> tokens = language.tokens(sentence);
        if (tokens.isEmpty()) {
            return "";
        }
        int last = Math.min(WORDS_OF_A_HEADING, tokens.size()) - 1;
        return raised(sentence.substring(tokens.getFirst().start(), tokens.get(last).end()));
    }

    static String raised(String text) {
        int initial = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(initial))
                + text.substring(Character.charCount(initial));
    }
}

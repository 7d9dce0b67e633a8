package org.inkwright.generation;

import java.util.ArrayList;
import java.util.List;

/// Makes what search engines are told: texts within their limits, cut where a reader would.
final class SearchFields {
    private static final int KEYWORDS = 10;

    private final Language language;

    SearchFields(Language language) {
        this.language = language;
    }

    SeoStep.Output of(SeoStep.Input input, List<Spoken> sentences) {
        List<String> keywords = keywords(sentences);
        String title = title(input.title().strip(), keywords);
        String told = input.summary().strip();
        if (told.isEmpty()) {
            told = String.join(" ", sentences.stream().limit(5).map(Spoken::text).toList());
        }
        return new SeoStep.Output(
                title, description(told), Slug.of(title, language.code()), keywords);
    }

    private String title(String given, List<String> keywords) {
        if (given.isEmpty()) {
            return keywords.isEmpty() ? "" : Titles.raised(keywords.getFirst());
        }
        String cut = words(given, SeoStep.TITLE_LIMIT);
        if (cut.length() == given.length()) {
            return given;
        }
        List<Token> tokens = language.tokens(cut);
        int last = tokens.size() - 1;
        while (last > 0 && language.isStopWord(tokens.get(last)) && tokens.get(last).hasLetter()) {
            last--;
        }
        return last < 0 ? cut : cut.substring(0, tokens.get(last).end());
    }

    /// As many whole sentences as fit; the first one cut at a word if even that is too long.
    private String description(String text) {
        String flat = text.replaceAll("\\s+", " ");
        if (flat.length() <= SeoStep.DESCRIPTION_LIMIT) {
            return flat;
        }
        var taken = new StringBuilder();
        var reader = new SentenceReader(language);
        for (Spoken sentence : reader.read(List.of(new Passage(0, 0, 0, flat)))) {
            if (taken.length() + sentence.text().length() + 1 > SeoStep.DESCRIPTION_LIMIT) {
                break;
            }
            taken.append(taken.isEmpty() ? "" : " ").append(sentence.text());
        }
        if (!taken.isEmpty()) {
            return taken.toString();
        }
        String cut = words(flat, SeoStep.DESCRIPTION_LIMIT - 1);
        return cut.replaceAll("[,;:\\s–—-]+$", "") + "…";
    }

    private static String words(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int space = text.lastIndexOf(' ', limit);
        int end = space > 0 ? space : limit;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).strip();
    }

    private List<String> keywords(List<Spoken> sentences) {
        List<Phrase> taken = new ArrayList<>();
        for (Phrase phrase : new KeyPhrases(language, List.of(sentences)).of(0)) {
            if (taken.size() < KEYWORDS && taken.stream().noneMatch(phrase::overlaps)) {
                taken.add(phrase);
            }
        }
        return taken.stream().map(Phrase::text).toList();
    }
}

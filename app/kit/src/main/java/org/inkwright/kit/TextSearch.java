package org.inkwright.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.inkwright.kit.internal.LimitedText;

/// Finds and replaces words in a text. Knows no window; every call stands for itself and may run on
/// any thread. A regular expression that goes astray is stopped after about a second's work.
public final class TextSearch {
    private TextSearch() {}

    /// How to search.
    public enum Option {
        /// `Bee` is not `bee`.
        MATCH_CASE,
        /// `bee` is not in `beehive`.
        WHOLE_WORD,
        /// The words are a regular expression; `$1` or `${name}` of the replacement are its groups.
        PATTERN
    }

    /// What to search for.
    ///
    /// @param words the words, or a regular expression
    /// @param options how
    public record Query(String words, Set<Option> options) {
        public Query {
            options = Set.copyOf(options);
        }

        /// The words as they stand, whatever their case.
        public static Query of(String words, Option... options) {
            return new Query(words, Set.of(options));
        }

        private Pattern pattern() {
            boolean regular = options.contains(Option.PATTERN);
            String body = regular ? "(?:" + words + ")" : Pattern.quote(words);
            if (options.contains(Option.WHOLE_WORD)) {
                body = "(?<![\\p{L}\\p{M}\\p{N}_])" + body + "(?![\\p{L}\\p{M}\\p{N}_])";
            }
            int insensitive = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            int flags = options.contains(Option.MATCH_CASE) ? 0 : insensitive;
            // compiled alone first, so that the place of a mistake is that of the writer's words
            Pattern.compile(regular ? words : "", flags);
            return Pattern.compile(body, flags | Pattern.MULTILINE);
        }
    }

    /// What came of it.
    public sealed interface Outcome {}

    /// The search went through.
    ///
    /// @param hits in the order of the text, without overlaps; an expression may match nothing and
    ///   then gives empty ranges
    public record Found(List<TextRange> hits) implements Outcome {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /// Everything was replaced.
    ///
    /// @param changes one per hit, to be made in this order: each place counts in the text that the
    ///   changes before it left
    /// @param text the whole text after them
    public record Replaced(List<TextChange> changes, String text) implements Outcome {
        public Replaced {
            changes = List.copyOf(changes);
        }
    }

    /// The regular expression is none.
    ///
    /// @param reason in the words of the regular expression engine
    /// @param at the unit of the words at which it goes wrong, -1 when unknown
    public record BadPattern(String reason, int at) implements Outcome {}

    /// The replacement names a group that the expression does not have.
    ///
    /// @param reason what is wrong
    public record BadReplacement(String reason) implements Outcome {}

    /// The regular expression takes too long on this text; nothing was changed.
    public record TooSlow() implements Outcome {}

    /// Finds all hits.
    public static Outcome find(String text, Query query) {
        return guarded(
                query,
                text,
                matcher -> {
                    List<TextRange> hits = new ArrayList<>();
                    while (matcher.find()) {
                        hits.add(new TextRange(matcher.start(), matcher.end()));
                    }
                    return new Found(hits);
                });
    }

    /// Replaces all hits.
    public static Outcome replaceAll(String text, Query query, String replacement) {
        String template = template(query, replacement);
        return guarded(
                query,
                text,
                matcher -> {
                    List<TextChange> changes = new ArrayList<>();
                    StringBuilder result = new StringBuilder();
                    int copied = 0;
                    while (matcher.find()) {
                        int at = result.length() + matcher.start() - copied;
                        copied = matcher.end();
                        matcher.appendReplacement(result, template);
                        String removed = text.substring(matcher.start(), matcher.end());
                        changes.add(new TextChange(at, removed, result.substring(at)));
                    }
                    matcher.appendTail(result);
                    return new Replaced(changes, result.toString());
                });
    }

    /// Replaces one hit: the change to be made, or nothing when that place is no hit any more.
    public static Outcome replaceOne(String text, Query query, TextRange hit, String replacement) {
        String template = template(query, replacement);
        return guarded(
                query,
                text,
                matcher -> {
                    if (hit.to() > text.length()
                            || !matcher.find(hit.from())
                            || matcher.start() != hit.from()
                            || matcher.end() != hit.to()) {
                        return new Replaced(List.of(), text);
                    }
                    StringBuilder result = new StringBuilder();
                    matcher.appendReplacement(result, template);
                    TextChange change =
                            new TextChange(
                                    hit.from(),
                                    text.substring(hit.from(), hit.to()),
                                    result.substring(hit.from()));
                    return new Replaced(List.of(change), change.appliedTo(text));
                });
    }

    private static String template(Query query, String replacement) {
        return query.options().contains(Option.PATTERN)
                ? replacement
                : Matcher.quoteReplacement(replacement);
    }

    @FunctionalInterface
    private interface Search {
        Outcome run(Matcher matcher);
    }

    private static Outcome guarded(Query query, String text, Search search) {
        if (query.words().isEmpty()) {
            return new Found(List.of());
        }
        try {
            return search.run(query.pattern().matcher(LimitedText.of(text)));
        } catch (PatternSyntaxException e) {
            return new BadPattern(e.getDescription(), e.getIndex());
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return new BadReplacement(String.valueOf(e.getMessage()));
        } catch (LimitedText.Exhausted | StackOverflowError e) {
            // a deep expression overflows the stack of the engine, which recurses: same remedy
            return new TooSlow();
        }
    }
}

package org.inkwright.kit.internal;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Compares two texts, first by paragraph, then inside of changed paragraphs by word.
public final class WordDiff {
    private static final Pattern PARAGRAPH = Pattern.compile("(?s)\\S.*?(?=\\n[ \\t]*\\n|\\s*\\z)");

    /// A word takes the blank before it along: blanks alone are no likeness.
    private static final Pattern WORD =
            Pattern.compile("\\s*[\\p{L}\\p{M}\\p{N}_'’]+|\\s+|.", Pattern.DOTALL);

    private static final int LONGEST = 4_000;

    private WordDiff() {}

    /// What happened to a stretch.
    public enum Kind {
        SAME,
        GONE,
        CAME
    }

    /// A stretch of a paragraph.
    public record Piece(String words, Kind kind) {}

    /// A paragraph in its text.
    ///
    /// @param from its first UTF-16 unit
    public record Paragraph(int from, String words) {
        /// The unit behind its last.
        public int to() {
            return from + words.length();
        }
    }

    /// Two paragraphs that stand beside one another, or one that has no partner: then the other is
    /// empty and begins where it would stand.
    ///
    /// @param pieces of both, in the order of reading
    public record Row(Paragraph before, Paragraph after, List<Piece> pieces) {
        public Row {
            pieces = List.copyOf(pieces);
        }

        /// Whether something differs.
        public boolean isChanged() {
            return !before.words().equals(after.words());
        }
    }

    /// The rows of a comparison.
    public static List<Row> rows(String before, String after) {
        List<Paragraph> left = paragraphs(before);
        List<Paragraph> right = paragraphs(after);
        List<Row> rows = new ArrayList<>();
        var patch =
                DiffUtils.diff(
                        left.stream().map(Paragraph::words).toList(),
                        right.stream().map(Paragraph::words).toList());
        int l = 0;
        int r = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            while (l < delta.getSource().getPosition()) {
                rows.add(row(left.get(l++), right.get(r++)));
            }
            int goneTo = l + delta.getSource().size();
            int cameTo = r + delta.getTarget().size();
            while (l < goneTo || r < cameTo) {
                Paragraph one = l < goneTo ? left.get(l++) : gap(left, l, before);
                Paragraph other = r < cameTo ? right.get(r++) : gap(right, r, after);
                rows.add(row(one, other));
            }
        }
        while (l < left.size()) {
            rows.add(row(left.get(l++), right.get(r++)));
        }
        return rows;
    }

    private static Paragraph gap(List<Paragraph> all, int at, String text) {
        return new Paragraph(at < all.size() ? all.get(at).from() : text.length(), "");
    }

    private static List<Paragraph> paragraphs(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Matcher found = PARAGRAPH.matcher(text);
        while (found.find()) {
            paragraphs.add(new Paragraph(found.start(), found.group()));
        }
        return paragraphs;
    }

    private static Row row(Paragraph before, Paragraph after) {
        return new Row(before, after, pieces(before.words(), after.words()));
    }

    /// The words of two paragraphs, those that went before those that came.
    public static List<Piece> pieces(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        if (before.equals(after)) {
            add(pieces, before, Kind.SAME);
            return pieces;
        }
        List<String> left = words(before);
        List<String> right = words(after);
        if (left.size() > LONGEST || right.size() > LONGEST) {
            add(pieces, before, Kind.GONE);
            add(pieces, after, Kind.CAME);
            return pieces;
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(left, right).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(pieces, String.join("", left.subList(at, from)), Kind.SAME);
            add(pieces, String.join("", delta.getSource().getLines()), Kind.GONE);
            if (delta.getType() != DeltaType.DELETE) {
                add(pieces, String.join("", delta.getTarget().getLines()), Kind.CAME);
            }
            at = from + delta.getSource().size();
        }
        add(pieces, String.join("", left.subList(at, left.size())), Kind.SAME);
        return pieces;
    }

    private static void add(List<Piece> pieces, String words, Kind kind) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, kind));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }
}

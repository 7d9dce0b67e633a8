package org.inkwright.kit.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The words of a page as Markdown.
final class HtmlInlines {
    private static final int DEEPEST = 100;
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*\\[\\]<]|(?<!\\w)_|_(?!\\w)");
    private static final Pattern SAFE = Pattern.compile("(?i)(?:https?://|mailto:)\\S+");

    private HtmlInlines() {}

    /// The words of an element.
    static String words(Element element) {
        StringBuilder line = new StringBuilder();
        children(line, element, 0);
        return line.toString();
    }

    /// Appends an element that stands in a line.
    static void append(StringBuilder line, Element element) {
        node(line, element, 0);
    }

    /// Appends words; blanks that follow one another become one.
    static void append(StringBuilder line, TextNode text) {
        String words = escaped(text.getWholeText().replaceAll("[\\s\u00a0]+", " "));
        boolean atStart = line.isEmpty() || Character.isWhitespace(line.charAt(line.length() - 1));
        line.append(atStart ? words.stripLeading() : words);
    }

    /// Words in which nothing is taken for a mark.
    static String escaped(String words) {
        return SPECIAL.matcher(words).replaceAll("\\\\$0");
    }

    private static void children(StringBuilder line, Element parent, int depth) {
        if (depth > DEEPEST) {
            line.append(escaped(parent.text()));
            return;
        }
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element) {
                node(line, element, depth + 1);
            } else if (child instanceof TextNode text) {
                append(line, text);
            }
        }
    }

    private static void node(StringBuilder line, Element element, int depth) {
        switch (element.normalName()) {
            case "br" -> line.append('\n');
            case "script", "style", "svg", "o:p", "button", "input" -> {}
            case "img" -> picture(line, element);
            case "a" -> link(line, element, depth);
            case "code", "tt", "kbd", "samp" -> code(line, element);
            case "b", "strong" -> wrap(line, element, depth, isNormal(element) ? "" : "**");
            case "i", "em", "cite" -> wrap(line, element, depth, "*");
            case "s", "del", "strike" -> wrap(line, element, depth, "~~");
            default -> wrap(line, element, depth, styled(element));
        }
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /// Google Docs wraps everything in a bold element that is not bold.
    private static boolean isNormal(Element element) {
        return style(element).matches("(.*;)?font-weight:normal.*");
    }

    private static String styled(Element element) {
        String style = style(element);
        boolean bold = style.matches(".*font-weight:(bold|[6-9]00).*");
        boolean italic = style.contains("font-style:italic");
        String strike = style.contains("line-through") ? "~~" : "";
        return strike + (bold ? "**" : "") + (italic ? "*" : "");
    }

    private static void wrap(StringBuilder line, Element element, int depth, String marks) {
        String words = inner(line, element, depth);
        String bare = words.strip();
        if (marks.isEmpty() || bare.isEmpty() || bare.contains("\n")) {
            boolean doubled = endsBlank(line) && words.startsWith(" ");
            line.append(doubled ? words.substring(1) : words);
            return;
        }
        int lead = words.indexOf(bare);
        line.append(lead > 0 && !endsBlank(line) ? " " : "");
        line.append(marks).append(bare).append(new StringBuilder(marks).reverse());
        line.append(lead + bare.length() < words.length() ? " " : "");
    }

    /// The words inside an element, with the blank they begin with where the line does not end with
    /// one.
    private static String inner(StringBuilder line, Element element, int depth) {
        StringBuilder inner = new StringBuilder(endsBlank(line) ? "" : "\0");
        children(inner, element, depth);
        return endsBlank(line) ? inner.toString() : inner.substring(1);
    }

    private static boolean endsBlank(StringBuilder line) {
        return line.isEmpty() || Character.isWhitespace(line.charAt(line.length() - 1));
    }

    private static void code(StringBuilder line, Element element) {
        String words = element.text();
        String marks = words.contains("`") ? "``" : "`";
        if (!words.isBlank()) {
            line.append(marks).append(words).append(marks);
        }
    }

    private static void link(StringBuilder line, Element element, int depth) {
        String inner = inner(line, element, depth);
        String address = element.attr("href");
        String words = inner.strip();
        if (words.isEmpty() || !SAFE.matcher(address).matches()) {
            line.append(inner);
            return;
        }
        line.append('[').append(words.replace('\n', ' ')).append("](");
        line.append(address.replace("(", "%28").replace(")", "%29")).append(')');
    }

    private static void picture(StringBuilder line, Element element) {
        String address = element.attr("src");
        if (SAFE.matcher(address).matches()) {
            line.append("![").append(escaped(element.attr("alt"))).append("](");
            line.append(address.replace("(", "%28").replace(")", "%29")).append(')');
        }
    }
}

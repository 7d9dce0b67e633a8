package org.inkwright.kit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The blocks of a page as Markdown.
final class HtmlBlocks {
    private static final int DEEPEST = 60;
    private static final Set<String> SILENT =
            Set.of(
                    "script",
                    "style",
                    "head",
                    "meta",
                    "title",
                    "link",
                    "noscript",
                    "template",
                    "xml",
                    "svg",
                    "iframe",
                    "object",
                    "button",
                    "input",
                    "select",
                    "textarea",
                    "nav");
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "aside",
                    "figure",
                    "figcaption",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "pre",
                    "table",
                    "hr",
                    "body",
                    "form",
                    "address",
                    "center");
    private static final Pattern MARK_AT_START =
            Pattern.compile("^(#{1,6}(?=\\s)|[-+](?=\\s)|>|(\\d{1,9})(?=[.)]\\s))");

    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int depth;

    /// The blocks inside an element, with empty lines between them.
    String blocks(Element parent) {
        inside(parent);
        flush();
        return String.join("\n\n", blocks);
    }

    private String nested(Element parent) {
        HtmlBlocks inner = new HtmlBlocks();
        inner.depth = depth + 1;
        return inner.blocks(parent);
    }

    private void inside(Element parent) {
        if (++depth > DEEPEST) {
            line.append(HtmlInlines.escaped(parent.text()));
        } else {
            parent.childNodes().forEach(this::child);
        }
        depth--;
    }

    private void child(Node node) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (SILENT.contains(name) || name.startsWith("o:") || hidden(element)) {
                return;
            }
            if (BLOCKS.contains(name)) {
                flush();
                block(element, name);
                flush();
            } else if (hasBlocks(element)) {
                inside(element);
            } else {
                HtmlInlines.append(line, element);
            }
        } else if (node instanceof TextNode text) {
            HtmlInlines.append(line, text);
        }
    }

    private static boolean hidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("mso-hide:all");
    }

    private static boolean hasBlocks(Element element) {
        return element.selectFirst("p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre")
                != null;
    }

    private void block(Element element, String name) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                String words = HtmlInlines.words(element).replace("**", "").replace('\n', ' ');
                add(words.isBlank() ? "" : "#".repeat(name.charAt(1) - '0') + " " + words.strip());
            }
            case "ul", "ol" -> add(list(element));
            case "blockquote" ->
                    add(
                            nested(element)
                                    .lines()
                                    .map(HtmlBlocks::quoted)
                                    .collect(Collectors.joining("\n")));
            case "pre" -> add("```\n" + element.wholeText().stripTrailing() + "\n```");
            case "table" -> add(table(element));
            case "hr" -> add("---");
            case "p" -> paragraph(element);
            default -> inside(element);
        }
    }

    private static String quoted(String words) {
        return words.isEmpty() ? ">" : "> " + words;
    }

    private void paragraph(Element element) {
        if (!element.hasAttr("data-item")) {
            inside(element);
            return;
        }
        int level = Integer.parseInt(element.attr("data-level"));
        String mark = "   ".repeat(Math.max(0, level - 1)) + element.attr("data-item") + " ";
        String words = HtmlInlines.words(element).strip();
        if (words.isEmpty()) {
            return;
        }
        String item = mark + words;
        boolean goesOn = !blocks.isEmpty() && blocks.getLast().matches("(?s)\\s*(-|1\\.) .*");
        Element before = element.previousElementSibling();
        if (goesOn && before != null && before.hasAttr("data-item")) {
            blocks.add(blocks.removeLast() + "\n" + item);
        } else {
            add(item);
        }
    }

    private String list(Element list) {
        boolean numbered = list.normalName().equals("ol");
        int number = numbered ? start(list) : 0;
        List<String> items = new ArrayList<>();
        for (Element item : list.children()) {
            String words =
                    item.normalName().equals("li") ? nested(item) : orWords(list(item), item);
            if (words.isBlank()) {
                continue;
            }
            String mark = numbered ? number++ + ". " : "- ";
            String indent = " ".repeat(mark.length());
            String tight = words.replace("\n\n-", "\n-").replaceAll("\n\n(\\d+\\.)", "\n$1");
            items.add(mark + tight.replace("\n", "\n" + indent).replaceAll("(?m)^\\s+$", ""));
        }
        return String.join("\n", items);
    }

    /// Word processors put inner lists beside the items instead of into them.
    private static String orWords(String inner, Element item) {
        return inner.isEmpty() ? HtmlInlines.words(item) : inner;
    }

    private static int start(Element list) {
        String start = list.attr("start");
        return start.matches("\\d{1,8}") ? Integer.parseInt(start) : 1;
    }

    private static String table(Element table) {
        List<String> rows = new ArrayList<>();
        int columns = table.select("tr").stream().mapToInt(HtmlBlocks::cells).max().orElse(0);
        for (Element row : table.select("tr")) {
            StringBuilder cells = new StringBuilder("|");
            for (Element cell : row.select("> td, > th")) {
                String words = HtmlInlines.words(cell).replaceAll("\\s*\n\\s*", " ").strip();
                cells.append(' ').append(words.replace("|", "\\|")).append(" |");
            }
            rows.add(cells + "  |".repeat(columns - cells(row)));
            if (rows.size() == 1) {
                rows.add("|" + " --- |".repeat(columns));
            }
        }
        return columns == 0 ? "" : String.join("\n", rows);
    }

    private static int cells(Element row) {
        return row.select("> td, > th").size();
    }

    private void flush() {
        String words = line.toString().replaceAll(" *\n *", "\n").strip();
        line.setLength(0);
        add(MARK_AT_START.matcher(words).replaceFirst(HtmlBlocks::kept));
    }

    /// A mark that is none in the page gets a backslash: before it, or behind a number.
    private static String kept(MatchResult found) {
        String mark = found.group();
        return found.group(2) == null ? "\\\\" + mark : mark + "\\\\";
    }

    private void add(String block) {
        if (!block.isBlank()) {
            blocks.add(block);
        }
    }
}

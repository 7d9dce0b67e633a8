package org.inkwright.publishing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.SeoFields;

/// The YAML block before a Markdown draft. Every string is double-quoted on one line, so that
/// nothing in it can be taken for YAML; what is empty is left out.
final class FrontMatterYaml {
    private final StringBuilder yaml = new StringBuilder();

    private FrontMatterYaml() {}

    static String write(Draft draft) {
        var block = new FrontMatterYaml();
        block.fields(draft);
        return "---\n" + block.yaml + "---\n";
    }

    private void fields(Draft draft) {
        FrontMatter front = draft.front();
        SeoFields seo = front.seo();
        string("title", CleanText.title(front.title()));
        if (seo != null) {
            string("description", seo.description());
            string("slug", seo.slug());
            list("keywords", seo.keywords());
        }
        string("language", front.language());
        yaml.append("date: ")
                .append(LocalDate.ofInstant(draft.createdAt(), ZoneOffset.UTC))
                .append('\n');
        string("summary", front.summary());
    }

    private void string(String key, String value) {
        if (!value.isBlank()) {
            yaml.append(key).append(": ").append(quoted(value)).append('\n');
        }
    }

    private void list(String key, List<String> values) {
        List<String> kept = values.stream().filter(value -> !value.isBlank()).toList();
        if (!kept.isEmpty()) {
            yaml.append(key).append(":\n");
            kept.forEach(value -> yaml.append("  - ").append(quoted(value)).append('\n'));
        }
    }

    private static String quoted(String value) {
        var quoted = new StringBuilder("\"");
        for (char c : CleanText.lines(value).strip().toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\u2028', '\u2029' -> quoted.append(String.format("\\u%04x", (int) c));
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}

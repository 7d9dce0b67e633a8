package org.inkwright.publishing;

import java.util.List;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.WrittenChapter;

/// A draft as CommonMark with front matter. Chapter texts stay as the writer has them.
final class MarkdownDraft {
    private MarkdownDraft() {}

    static String write(Draft draft, List<WrittenChapter> chapters) {
        var text = new StringBuilder(FrontMatterYaml.write(draft));
        text.append('\n').append(MarkdownText.heading(1, CleanText.title(draft.front().title())));
        for (WrittenChapter written : chapters) {
            text.append('\n')
                    .append(MarkdownText.heading(2, CleanText.title(written.chapter().title())));
            String body = MarkdownText.closed(written.markdown());
            if (!body.isEmpty()) {
                text.append('\n').append(body).append('\n');
            }
        }
        return text.toString();
    }
}

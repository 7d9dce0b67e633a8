package org.inkwright.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.OutlineId;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionId;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.SourceKind;
import org.inkwright.manuscript.SourceSpan;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.VariantId;
import org.inkwright.manuscript.Word;
import org.inkwright.manuscript.WrittenChapter;
import org.jspecify.annotations.Nullable;

/// Drafts and transcripts for the tests of this module.
final class Texts {
    /// Texts that were made to break out of any format.
    static final List<String> HOSTILE =
            List.of(
                    "<script>alert(1)</script>",
                    "\"quoted\": 'twice' \\ and \\\"",
                    "- not a list",
                    "--- \n...\ntitle: other\n---",
                    "# Not a heading #",
                    "1. *one* _two_ `three` [four](javascript:alert(1)) ![x](y) <b>&amp;&lt;",
                    "a\nb\r\nc\rd\u0085e\u2028f\u2029g",
                    "NUL \u0000 bell \u0007 escape \u001b[31m delete \u007f",
                    "lone \ud83d and \ude00 halves",
                    "\ufeffmark \ufffe none \uffff",
                    "00:00:01,000 --> 00:00:02,000",
                    "NOTE --> STYLE",
                    "42",
                    "שלום עולם ومرحبا 👩‍👩‍👧‍👦 é",
                    "{{ x }} %YAML !!tag &anchor *alias | > @ ` ~ null true 1e3",
                    "]]> --> <!-- open",
                    "~~~\n```\nopen fence",
                    "&#1; &#xD800; &#0; &copy;",
                    "x".repeat(500),
                    "\u0001");

    private static final Instant DAY = Instant.parse("2026-11-20T08:00:00Z");

    private Texts() {}

    static Draft draft(String title, @Nullable SeoFields seo) {
        return draft(new FrontMatter(title, "en", "A short summary.", seo));
    }

    static Draft draft(FrontMatter front) {
        return new Draft(new DraftId(id(1)), new SourceId(id(2)), new OutlineId(id(3)), front, DAY);
    }

    static WrittenChapter chapter(int position, String title, String markdown) {
        var variant = new VariantId(id(100 + position));
        var chapter =
                new Chapter(
                        new ChapterId(id(10 + position)),
                        new DraftId(id(1)),
                        position,
                        title,
                        new SourceSpan(0, 0, new TimeSpan(0, 1000)),
                        variant);
        var revision =
                new Revision(
                        new RevisionId(id(200 + position)),
                        variant,
                        1,
                        new SupportedText(markdown, List.of()),
                        Revision.Author.MACHINE,
                        DAY);
        return new WrittenChapter(chapter, revision);
    }

    static WrittenChapter unwritten(int position, String title) {
        var chapter =
                new Chapter(
                        new ChapterId(id(10 + position)),
                        new DraftId(id(1)),
                        position,
                        title,
                        new SourceSpan(0, 0, new TimeSpan(0, 1000)),
                        null);
        return new WrittenChapter(chapter, null);
    }

    static Source source(String title) {
        return new Source(new SourceId(id(2)), title, SourceKind.AUDIO, DAY);
    }

    static Transcript transcript() {
        var coverage =
                new Coverage(
                        Coverage.State.COMPLETE,
                        Duration.ofMillis(125_570),
                        List.of("The recording was cut short."));
        return new Transcript(
                new TranscriptId(id(4)),
                new SourceId(id(2)),
                "ggml-demo.en-q8_0",
                "en",
                coverage,
                DAY);
    }

    /// A segment whose words have even times.
    static Segment segment(int index, long startMillis, long endMillis, String text) {
        String[] parts = text.strip().split("\\s+", -1);
        var words = new ArrayList<Word>();
        for (int i = 0; i < parts.length; i++) {
            long start = startMillis + (endMillis - startMillis) * i / parts.length;
            long end = startMillis + (endMillis - startMillis) * (i + 1) / parts.length;
            words.add(new Word(parts[i], new TimeSpan(start, end), Word.Timing.MEASURED));
        }
        return new Segment(index, new TimeSpan(startMillis, endMillis), text, words);
    }

    static Segment wordless(int index, long startMillis, long endMillis, String text) {
        return new Segment(index, new TimeSpan(startMillis, endMillis), text, List.of());
    }

    private static UUID id(long number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}

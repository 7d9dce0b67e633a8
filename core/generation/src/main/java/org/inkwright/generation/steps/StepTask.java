package org.inkwright.generation.steps;

import java.util.List;
import org.inkwright.generation.Passage;

/// What a model is to do.
public sealed interface StepTask {
    /// How the text is wished to be.
    WritingWishes wishes();

    /// Planning a text.
    ///
    /// @param workingTitle what the source is called
    /// @param passages the whole source, numbered upwards
    record Outline(WritingWishes wishes, Form form, String workingTitle, List<Passage> passages)
            implements StepTask {
        public Outline {
            passages = List.copyOf(passages);
        }
    }

    /// Writing a chapter of a plan.
    ///
    /// @param chapter its place in the plan, from 0
    /// @param passages the whole source; the plan says which of them belong here
    record Chapter(WritingWishes wishes, Form form, Plan plan, int chapter, List<Passage> passages)
            implements StepTask {
        public Chapter {
            passages = List.copyOf(passages);
            if (chapter < 0 || chapter >= plan.chapters().size()) {
                throw new IllegalArgumentException("the plan has no chapter " + chapter);
            }
        }
    }

    /// Summing up.
    ///
    /// @param passages the whole source, or the draft's paragraphs
    record Summary(WritingWishes wishes, String title, List<Passage> passages) implements StepTask {
        public Summary {
            passages = List.copyOf(passages);
        }
    }

    /// Making the fields that search engines read.
    ///
    /// @param text the draft or its summary
    record Seo(WritingWishes wishes, String title, String text) implements StepTask {}

    /// Describing a picture for each chapter.
    record Images(WritingWishes wishes, String title, List<ChapterText> chapters)
            implements StepTask {
        public Images {
            chapters = List.copyOf(chapters);
        }
    }

    /// A written chapter.
    record ChapterText(String title, String text) {}

    /// Rewriting a selection.
    ///
    /// @param instruction what to do with it, in the writer's words or those of [RewriteKind]
    /// @param selection the selected text
    /// @param before what stands before it, for the connection
    /// @param after what stands after it
    /// @param locked sentences of the selection that must stay as they are
    record Rewrite(
            WritingWishes wishes,
            String instruction,
            String selection,
            String before,
            String after,
            List<String> locked)
            implements StepTask {
        public Rewrite {
            locked = List.copyOf(locked);
        }
    }

    /// Finding titles.
    ///
    /// @param count how many
    record Titles(WritingWishes wishes, String title, String text, int count) implements StepTask {
        public Titles {
            if (count < 1 || count > 20) {
                throw new IllegalArgumentException("from 1 to 20 titles: " + count);
            }
        }
    }

    /// Describing how somebody writes.
    ///
    /// @param wishes their language is the one to describe it in; the rest counts for nothing
    /// @param texts what they wrote, with empty lines between paragraphs
    /// @param habits what was measured, in plain sentences
    record Style(WritingWishes wishes, List<String> texts, List<String> habits)
            implements StepTask {
        public Style {
            texts = List.copyOf(texts);
            habits = List.copyOf(habits);
        }

        @Override
        public String toString() {
            return "Style[" + texts.size() + " texts]";
        }
    }

    /// Writing a form that is no chaptered text.
    ///
    /// @param form a reel, a podcast, a newsletter or show notes
    /// @param passages the whole source
    record Script(WritingWishes wishes, Form form, String title, List<Passage> passages)
            implements StepTask {
        public Script {
            passages = List.copyOf(passages);
        }
    }
}

package org.inkwright.studio;

import java.util.List;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;

/// Find and replace over a whole draft. Safe to share between threads; calls read the whole draft.
public interface DraftFinder {
    /// Finds every place, for a preview.
    Answer find(DraftId draft, FindQuery query);

    /// Replaces every place, as one act: all chapters or none.
    ///
    /// @param with what stands there instead; for a regular expression `$1` is its first group
    Answer replace(DraftId draft, FindQuery query, String with);

    /// Takes a replacement back, in those chapters that were not changed since.
    ///
    /// @return how many chapters were left alone
    int takeBack(Replacement replacement);

    /// What came of looking.
    sealed interface Answer {
        /// The places, chapter by chapter; empty when there is none.
        record Found(List<InChapter> chapters) implements Answer {
            public Found {
                chapters = List.copyOf(chapters);
            }

            /// How many places there are.
            public int hits() {
                return chapters.stream().mapToInt(one -> one.hits().size()).sum();
            }
        }

        /// They were replaced.
        record Replaced(Replacement replacement, int hits) implements Answer {}

        /// The text is no regular expression, or its replacement names a group that is not there.
        ///
        /// @param why in the words of the JDK, which tell the place
        record BadPattern(String why) implements Answer {}

        /// The regular expression takes too long on this text. Nothing was changed.
        record TooSlow() implements Answer {}
    }

    /// The places in a chapter.
    ///
    /// @param hits where in the chapter's Markdown, in order
    record InChapter(ChapterId chapter, String title, String markdown, List<Hit> hits) {
        public InChapter {
            hits = List.copyOf(hits);
        }
    }

    /// A place.
    ///
    /// @param start its first character, from 0
    /// @param end the character after its last
    record Hit(int start, int end) {}

    /// What a replacement did, to take it back.
    ///
    /// @param sheets each sheet that changed
    record Replacement(List<OnSheet> sheets) {
        public Replacement {
            sheets = List.copyOf(sheets);
        }
    }

    /// What a replacement did on a sheet.
    ///
    /// @param before number of the revision before
    /// @param after number of the revision after
    record OnSheet(Sheet sheet, int before, int after) {}
}

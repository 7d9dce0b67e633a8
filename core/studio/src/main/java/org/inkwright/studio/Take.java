package org.inkwright.studio;

import org.inkwright.manuscript.Chapter;

/// One writing of one chapter.
///
/// @param chapter the chapter
/// @param number which of its variants in this run, from 1
record Take(Chapter chapter, int number) {
    /// What tells it apart within its run.
    String key() {
        return chapter.id() + "/" + number;
    }
}

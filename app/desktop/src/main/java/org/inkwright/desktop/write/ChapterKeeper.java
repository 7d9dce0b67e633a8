package org.inkwright.desktop.write;

import org.inkwright.manuscript.Revision;
import org.inkwright.studio.DraftDesk;
import org.inkwright.studio.Sheet;

/// Keeps what the writer typed, one text after the other. After the last text nothing older can
/// come. Blocks; safe to share between threads.
final class ChapterKeeper {
    private static final int RACES = 3;

    private final DraftDesk desk;
    private boolean closed;

    ChapterKeeper(DraftDesk desk) {
        this.desk = desk;
    }

    /// Keeps a text. Whoever was faster, nothing of the writer's is lost: the other text stays in
    /// the history.
    ///
    /// @param follows the revision that it was made from
    /// @return the number of its revision
    synchronized int keep(Sheet sheet, int follows, String text) {
        return closed ? follows : kept(sheet, follows, text);
    }

    /// Keeps the last text of all; what still waits to be kept is older than it.
    synchronized void keepLast(Sheet sheet, int follows, String text) {
        closed = true;
        var _ = kept(sheet, follows, text);
    }

    private int kept(Sheet sheet, int follows, String text) {
        int number = follows;
        for (int race = 0; race < RACES; race++) {
            switch (desk.keep(sheet, number, text)) {
                case DraftDesk.Saved.Done(int done) -> {
                    return done;
                }
                case DraftDesk.Saved.Outrun(Revision newest) -> number = newest.number();
                case DraftDesk.Saved.Nothing() -> {
                    return number;
                }
            }
        }
        throw new IllegalStateException("somebody else writes in this chapter without end");
    }
}

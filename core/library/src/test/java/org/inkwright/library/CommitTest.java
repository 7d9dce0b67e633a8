package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A copy of the file, taken while the library is open, is what a killed program leaves.
class CommitTest {
    private static final int OPENINGS = 4;
    private static final int COMMITS = 60;
    // the first commits after an opening are the ones that H2 finds hard to find
    private static final int WATCHED = 4;

    @TempDir Path folder;
    @TempDir Path left;

    @Test
    void whatWasKeptIsInTheFileWhenTheCallReturns() throws Exception {
        for (int opening = 0; opening < OPENINGS; opening++) {
            try (var library = H2Library.open(folder, InstantSource.fixed(THEN))) {
                for (int i = 0; i < COMMITS; i++) {
                    int commit = i;
                    String act = opening + "/" + commit + " " + "text ".repeat(commit * 100);
                    library.write(unit -> {
                        unit.settings().put("act", act);
                        unit.settings().put("act " + commit, act);
                        return unit;
                    });
                    if (commit < WATCHED) {
                        assertEquals(act, actAfterKill());
                    }
                }
            }
        }
    }

    private String actAfterKill() throws Exception {
        Files.copy(
                folder.resolve("library.mv.db"),
                left.resolve("library.mv.db"),
                StandardCopyOption.REPLACE_EXISTING);
        var pool = new LibraryFile(left).open();
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select content from setting where name = 'act'")) {
            rows.next();
            return rows.getString(1);
        } finally {
            pool.dispose();
        }
    }
}

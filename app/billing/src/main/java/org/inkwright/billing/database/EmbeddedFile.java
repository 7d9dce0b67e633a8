package org.inkwright.billing.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.inkwright.billing.settings.DatabaseUrl;

/// The H2 file, looked at before it is opened. Does nothing for PostgreSQL.
final class EmbeddedFile {
    // MODE: ON CONFLICT DO NOTHING, and words that mean the same as in PostgreSQL.
    // TRACE_LEVEL_FILE: H2's trace quotes values.
    // LOCK_TIMEOUT: in milliseconds; whoever waits for a row longer begins anew.
    // CACHE_SIZE: in kilobytes.
    // QUERY_CACHE_SIZE: all our statements; with eight, H2 parses most of them each time.
    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                    + ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000"
                    + ";CACHE_SIZE=65536;QUERY_CACHE_SIZE=128";
    private static final String IN_MEMORY = ";DB_CLOSE_DELAY=-1";
    private static final int BLOCK = 4096;

    private final Optional<Path> file;

    EmbeddedFile(DatabaseUrl url) {
        this.file = url.file();
    }

    /// The address with what this program needs of H2 beside durability.
    static String completed(DatabaseUrl url) {
        if (!url.embedded()) {
            return url.text();
        }
        return url.text() + OPTIONS + (url.inMemory() ? IN_MEMORY : "");
    }

    /// Makes the folder, refuses what is no database and recovers a file that was not closed.
    void prepare() throws IOException {
        if (file.isEmpty()) {
            return;
        }
        Path path = file.orElseThrow();
        Files.createDirectories(path.toAbsolutePath().getParent());
        if (!Files.exists(path)) {
            return;
        }
        if (!Files.isRegularFile(path) || !Files.isWritable(path)) {
            throw new DatabaseException(Trouble.NOT_WRITABLE, null);
        }
        // H2 would take such a rest for a new file and show an empty database.
        if (Files.size(path) < BLOCK) {
            throw new DatabaseException(Trouble.DAMAGED, null);
        }
        if (!closedProperly(path)) {
            recover(path);
        }
    }

    // After a kill the head of the file may name an old chunk, and H2's quick recovery is content
    // with it: acknowledged commits would be gone. Its thorough one reads the whole file (see
    // decision 3, the same in the writer's library).
    private static void recover(Path path) {
        new MVStore.Builder()
                .fileName("async:" + path)
                .recoveryMode()
                .autoCommitDisabled()
                .open()
                .close();
    }

    private static boolean closedProperly(Path path) throws IOException {
        try (InputStream input = Files.newInputStream(path)) {
            return Stream.of(input.readNBytes(BLOCK), input.readNBytes(BLOCK))
                    .map(head -> new String(head, StandardCharsets.ISO_8859_1))
                    .allMatch(head -> head.contains(",clean:1,"));
        }
    }
}

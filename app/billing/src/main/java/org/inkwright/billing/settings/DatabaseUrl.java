package org.inkwright.billing.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The JDBC address of a database that keeps what it acknowledges: PostgreSQL, or H2 with
/// `WRITE_DELAY=0`.
///
/// @param text the address
public record DatabaseUrl(String text) {
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String H2 = "jdbc:h2:";
    private static final String MEMORY = H2 + "mem:";
    private static final String DURABLE = "WRITE_DELAY=0";
    private static final List<String> FILE_SYSTEMS = List.of("async:", "file:", "nio:");

    /// @throws IllegalArgumentException when [#faults] finds any
    public DatabaseUrl {
        List<String> faults = faults(text);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", faults));
        }
    }

    /// The embedded file of a folder.
    public static DatabaseUrl embedded(Path folder) {
        return new DatabaseUrl(
                H2 + "async:" + folder.resolve("billing").toAbsolutePath() + ";" + DURABLE);
    }

    /// Why an address cannot be taken, a sentence each; empty when it can.
    public static List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        if (text.startsWith(H2)) {
            List<String> options = List.of(text.toUpperCase(Locale.ROOT).split(";", -1));
            if (!text.startsWith(MEMORY) && !options.contains(DURABLE)) {
                faults.add(
                        "database.url is an H2 address without ;WRITE_DELAY=0: a crash would lose"
                                + " what was acknowledged. Add ;WRITE_DELAY=0 to it.");
            }
            if (text.startsWith(H2 + "tcp:") || text.startsWith(H2 + "ssl:")) {
                faults.add(
                        "database.url is an H2 server: H2 is for one embedded file. Take"
                                + " PostgreSQL for a database that several programs share.");
            }
        } else if (!text.startsWith(POSTGRESQL)) {
            faults.add(
                    "database.url must begin with jdbc:postgresql: or jdbc:h2:. Leave it empty for"
                            + " the embedded database.");
        }
        return faults;
    }

    /// Whether this is H2, which one process owns.
    public boolean embedded() {
        return text.startsWith(H2);
    }

    /// Whether the database is gone when the program ends.
    public boolean inMemory() {
        return text.startsWith(MEMORY);
    }

    /// The embedded file itself; empty for PostgreSQL and for a database in memory.
    public Optional<Path> file() {
        if (!embedded() || inMemory()) {
            return Optional.empty();
        }
        String path = text.substring(H2.length()).split(";", 2)[0];
        for (String system : FILE_SYSTEMS) {
            if (path.startsWith(system)) {
                path = path.substring(system.length());
            }
        }
        String home = System.getProperty("user.home");
        return Optional.of(Path.of(path.replaceFirst("^~", home) + ".mv.db"));
    }
}

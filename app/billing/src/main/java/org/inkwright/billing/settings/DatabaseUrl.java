package org.inkwright.billing.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The JDBC address of a database that keeps what it acknowledges: PostgreSQL, or H2 with
/// `WRITE_DELAY=0`.
///
/// @param text the address
public record DatabaseUrl(String text) {
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String H2 = "jdbc:h2:";
    private static final String MEMORY = H2 + "mem:";
    private static final String DURABLE = "WRITE_DELAY=0";
    private static final Set<String> HARMLESS =
            Set.of(DURABLE, "COMPRESS=TRUE", "IFEXISTS=TRUE", "");
    // A word before a colon is a file system or a network; a letter is a drive of Windows.
    private static final Pattern ON_DISK = Pattern.compile("(async:|file:|nio:)?([A-Za-z]:)?[^:]+");
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
            if (!text.startsWith(MEMORY)) {
                addFaultsOfFile(text, faults);
            }
        } else if (!text.startsWith(POSTGRESQL)) {
            faults.add(
                    "database.url must begin with jdbc:postgresql: or jdbc:h2:. Leave it empty for"
                            + " the embedded database.");
        }
        return faults;
    }

    // What is not known to be harmless is refused: INIT, for one, could set the delay again.
    private static void addFaultsOfFile(String text, List<String> faults) {
        String[] parts = text.substring(H2.length()).split(";", -1);
        List<String> options =
                Arrays.stream(parts)
                        .skip(1)
                        .map(option -> option.toUpperCase(Locale.ROOT))
                        .toList();
        if (!options.contains(DURABLE)) {
            faults.add(
                    "database.url is an H2 address without ;WRITE_DELAY=0: a crash would lose"
                            + " what was acknowledged. Add ;WRITE_DELAY=0 to it.");
        } else if (!HARMLESS.containsAll(options)) {
            faults.add(
                    "database.url may carry ;WRITE_DELAY=0, ;COMPRESS=TRUE and ;IFEXISTS=TRUE and"
                            + " no other option of H2.");
        }
        if (!ON_DISK.matcher(parts[0]).matches()) {
            faults.add(
                    "database.url is an H2 address that names no file of this machine. Take"
                            + " PostgreSQL for a database that several programs share.");
        }
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

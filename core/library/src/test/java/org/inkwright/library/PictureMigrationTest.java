package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.inkwright.manuscript.ItemKind;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.manuscript.LibraryItem;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.PictureFile;
import org.inkwright.manuscript.PictureId;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Libraries of earlier versions know which of their texts show pictures once they are opened.
class PictureMigrationTest {
    private static final String ADDRESS = "pictures/" + "0".repeat(32) + ".png";
    private static final String OLDER = "pictures/" + "1".repeat(32) + ".jpg";

    @TempDir Path folder;

    @Test
    void theTextsOfEachKeptVersionAreReadAndItsItemsStay() throws IOException, SQLException {
        List<Path> versions;
        Path kept = Fixtures.root().resolve("core/library/src/test/resources/libraries");
        try (var files = Files.list(kept)) {
            versions = files.filter(file -> file.toString().endsWith(".mv.db")).toList();
        }
        assertFalse(versions.isEmpty());
        for (Path version : versions) {
            Path home = folder.resolve(version.getFileName().toString());
            Files.createDirectories(home);
            Files.copy(version, home.resolve("library.mv.db"));
            change(home, "update revision set markdown = '![A hive](" + ADDRESS + ")'");
            checkShown(home, "A hive");
        }
    }

    @Test
    void textsThatAreKeptAsDifferencesArePutTogether() throws SQLException {
        database(folder, "7").migrate();
        change(
                folder,
                "insert into source values ('%1$s', 'Bees', 'AUDIO', now())",
                "insert into transcript values ('%1$s', '%1$s', 'm', 'en', 'COMPLETE', 0, array[],"
                        + " now())",
                "insert into outline values ('%1$s', '%1$s', 'o', now())",
                "insert into draft (id, source_id, outline_id, created_at)"
                        + " values ('%1$s', '%1$s', '%1$s', now())",
                "insert into front_matter (draft_id, number, title, language, summary, kept_at)"
                        + " values ('%1$s', 1, 'Of honey', 'en', '', now())",
                "insert into chapter (id, draft_id, position, title)"
                        + " values ('%1$s', '%1$s', 0, 'c')",
                "insert into variant (id, chapter_id, number, engine, state, created_at, newest,"
                        + " base) values ('%1$s', '%1$s', 1, 'w', 'FINISHED', now(), 3, 1)",
                "update chapter set chosen_id = '%1$s'",
                "insert into item values ('%1$s', '%1$s', 'AUDIO', 'TRANSCRIBED', 'Bees', 'bees',"
                        + " 0, 0, 0, now(), now(), null, null, 1)",
                "insert into item values ('"
                        + new UUID(7, 8)
                        + "', '%1$s', 'DRAFT', 'WRITTEN', 'Of honey', 'of honey',"
                        + " 0, 0, 0, now(), now(), null, null, 2)",
                revision(1, 0, "![](" + OLDER + ")", 0),
                revision(2, 13, "0".repeat(32) + ".png)", 0),
                revision(3, 2, "A hive", "](".length() + ADDRESS.length() + 1));
        try (var library = H2Library.open(folder, InstantSource.fixed(THEN))) {
            library.write(unit -> {
                unit.pictures().add(picture(1, ADDRESS));
                unit.pictures().add(picture(2, OLDER));
                return unit;
            });
            assertEquals(
                    List.of("Bees"),
                    titles(library, ItemKind.AUDIO),
                    "what stood there still stands there");
        }
        assertEquals(List.of(ADDRESS + " true A hive", OLDER + " false "), uses());
    }

    private List<String> uses() throws SQLException {
        List<String> uses = new ArrayList<>();
        try (Connection connection = database(folder).getConnection();
                var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select address, showing, alt_texts from picture_use"
                                        + " order by address")) {
            while (rows.next()) {
                uses.add(row(rows));
            }
        }
        return uses;
    }

    private static String row(ResultSet rows) throws SQLException {
        return rows.getString(1) + " " + rows.getBoolean(2) + " " + rows.getString(3);
    }

    private static String revision(int number, int head, String middle, int tail) {
        return "insert into revision (id, variant_id, number, markdown, author, created_at, base,"
                + " markdown_head, markdown_tail, follows) values ('"
                + new UUID(9, number)
                + "', '%1$s', "
                + number
                + ", '"
                + middle
                + "', 'WRITER', now(), 1, "
                + head
                + ", "
                + tail
                + ", "
                + (number - 1)
                + ")";
    }

    private static void checkShown(Path home, String words) {
        try (var library = H2Library.open(home, InstantSource.fixed(THEN))) {
            var id = new PictureId(new UUID(1, 1));
            library.write(unit -> {
                unit.pictures().add(picture(1, ADDRESS));
                return unit;
            });
            var shown = library.read(unit -> unit.pictures().shownIn(ADDRESS));
            assertEquals(1, shown.size());
            assertEquals(words, shown.getFirst().altText());
            var found =
                    library.read(unit ->
                            unit.catalogue()
                                    .find(LibraryQuery.everything().withText("hive"), null));
            assertEquals(
                    1,
                    found.found().stream()
                            .map(one -> one.item().ref())
                            .filter(new ItemRef.OfPicture(id)::equals)
                            .count());
        }
    }

    private static KeptPicture picture(int number, String address) {
        var file = new PictureFile(address, 0, 0, 9);
        var id = new PictureId(new UUID(1, number));
        return new KeptPicture(id, "P" + number, file, new KeptPicture.Origin.Unknown(), THEN);
    }

    private static List<String> titles(H2Library library, ItemKind kind) {
        return library
                .read(unit -> unit.catalogue().find(LibraryQuery.everything(), null))
                .found()
                .stream()
                .map(found -> found.item())
                .filter(item -> item.kind() == kind)
                .map(LibraryItem::title)
                .toList();
    }

    private static Flyway database(Path home, String version) {
        return Flyway.configure(H2Library.class.getClassLoader())
                .dataSource(database(home))
                .locations("classpath:org/inkwright/library/migration")
                .target(version)
                .load();
    }

    private static JdbcDataSource database(Path home) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:async:" + home.resolve("library"));
        database.setUser("inkwright");
        database.setPassword("");
        return database;
    }

    private static void change(Path home, String... statements) throws SQLException {
        try (Connection connection = database(home).getConnection();
                var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one.formatted(new UUID(7, 7)));
            }
        }
    }
}

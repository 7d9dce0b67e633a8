package org.inkwright.billing.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class DatabaseTest {
    private final Engine engine;
    private final Database database;

    DatabaseTest(Engine engine, @TempDir Path folder) {
        this.engine = engine;
        database = Database.open(engine.fresh(folder));
    }

    @BeforeEach
    void table() {
        database.change(
                all -> all.change("create table thing (id uuid primary key, word varchar(20))"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatReturnedIsKeptAndWhatThrewIsNot() {
        database.change(one -> add(one, "kept"));
        assertThrows(
                IllegalStateException.class,
                () ->
                        database.change(one -> {
                            add(one, "gone");
                            throw new IllegalStateException("half way");
                        }));
        assertEquals(List.of("kept"), words());
    }

    @Test
    void valuesComeBackAsTheyWent() {
        var then = Instant.parse("2026-03-29T01:30:00.123456Z");
        database.change(all -> {
            all.change(
                    "create table every (a uuid, b bigint, c varchar(20), d boolean,"
                            + " e timestamp(6) with time zone, f bytea, g varchar(20))");
            all.change(
                    "insert into every values (?, ?, ?, ?, ?, ?, ?)",
                    new UUID(1, 2),
                    3L,
                    Trouble.BUSY,
                    true,
                    then,
                    new byte[] {4, 5},
                    Optional.empty());
        });
        String read =
                database.transact(all ->
                        all.only(
                                "select * from every",
                                row ->
                                        row.id("a")
                                                + " "
                                                + row.number("b")
                                                + row.text("c")
                                                + row.truth("d")
                                                + row.time("e")
                                                + row.bytes("f").length
                                                + row.textIfAny("g")
                                                + row.timeIfAny("e").isPresent()));
        assertEquals(new UUID(1, 2) + " 3BUSYtrue" + then + "2Optional.emptytrue", read);
    }

    @Test
    void aRefusalOfAConstraintIsNotTriedAgain() {
        var id = UUID.randomUUID();
        database.change(one -> one.change("insert into thing values (?, 'a')", id));
        var refusal =
                assertThrows(
                        DatabaseException.class,
                        () ->
                                database.change(one ->
                                        one.change("insert into thing values (?, 'b')", id)));
        assertEquals(Trouble.GUARDED, refusal.trouble());
    }

    /// Rule 8: whoever loses a deadlock begins anew, and no client sees it.
    @Test
    void rule8TwoThatLockCrosswiseBothEndWell() throws Exception {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        database.change(one -> one.change("insert into thing values (?, '')", first));
        database.change(one -> one.change("insert into thing values (?, '')", second));
        // An embedded file lets one after the other in: there they cannot meet.
        var met = new CountDownLatch(engine == Engine.H2 ? 1 : 2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<?> there = threads.submit(() -> both(first, second, met));
            Future<?> back = threads.submit(() -> both(second, first, met));
            there.get(60, TimeUnit.SECONDS);
            back.get(60, TimeUnit.SECONDS);
        }
        assertEquals(List.of("xx", "xx"), words());
    }

    @Test
    void whatIsForcedIsKeptToo() {
        database.change(one -> {
            one.force();
            add(one, "paid");
        });
        assertEquals(List.of("paid"), words());
        assertTrue(database.answers());
    }

    private void both(UUID first, UUID second, CountDownLatch met) {
        database.change(one -> {
            mark(one, first);
            meet(met);
            mark(one, second);
        });
    }

    private static void meet(CountDownLatch met) {
        met.countDown();
        try {
            assertTrue(met.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void mark(Transaction one, UUID id) {
        one.change("update thing set word = word || 'x' where id = ?", id);
    }

    private static void add(Transaction one, String word) {
        one.change("insert into thing values (?, ?)", UUID.randomUUID(), word);
    }

    private List<String> words() {
        return database.transact(
                all -> all.all("select word from thing order by word", row -> row.text("word")));
    }
}

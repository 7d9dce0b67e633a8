package org.inkwright.billing.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitTogetherTest {
    private final HikariDataSource pool = new HikariDataSource(config());
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final CommitTogether commits =
            new CommitTogether(watched(), _ -> events.add("spoiled"));
    private final ExecutorService threads = Executors.newFixedThreadPool(40);
    private volatile boolean failing;
    private volatile boolean stuck;

    @BeforeEach
    void table() throws SQLException {
        commits.keep(all -> all.change("create table thing (word varchar(20) primary key)"));
        events.clear();
    }

    @AfterEach
    void close() {
        threads.shutdown();
        pool.close();
    }

    @Test
    void thoseWhoWaitForEachOtherAreCommittedTogetherAndOneThatFailsTakesNothingOfOthers()
            throws Exception {
        List<Future<String>> all = together(List.of("a", "b", "gone", "c"));
        assertEquals("a", all.get(0).get(30, TimeUnit.SECONDS));
        assertEquals("b", all.get(1).get(30, TimeUnit.SECONDS));
        var failure =
                assertThrows(ExecutionException.class, () -> all.get(2).get(30, TimeUnit.SECONDS));
        assertInstanceOf(IllegalStateException.class, failure.getCause());
        assertEquals("c", all.get(3).get(30, TimeUnit.SECONDS));
        assertEquals(1, events.stream().filter("commit"::equals).count());
        assertEquals(
                "commit",
                events.stream().filter(one -> !one.startsWith("work")).findFirst().orElseThrow(),
                "nobody has an answer before");
        assertEquals(List.of("a", "b", "c"), words());
    }

    @Test
    void aCommitThatFailsIsToldToAllOfThem() throws Exception {
        failing = true;
        List<Future<String>> all = together(List.of("a", "b", "c"));
        for (Future<String> one : all) {
            var failure =
                    assertThrows(ExecutionException.class, () -> one.get(30, TimeUnit.SECONDS));
            var told = assertInstanceOf(DatabaseException.class, failure.getCause());
            assertEquals(Trouble.UNSURE, told.trouble());
        }
        failing = false;
        assertEquals(List.of(), words());
    }

    @Test
    void whatCouldNotBeCommittedIsNotKeptByWhoeverComesNext() throws Exception {
        failing = true;
        for (Future<String> one : together(List.of("a", "b", "gone"))) {
            assertThrows(ExecutionException.class, () -> one.get(30, TimeUnit.SECONDS));
        }
        failing = false;
        commits.keep(all -> add(all, "next"));
        assertEquals(List.of("next"), words());
    }

    @Test
    void aConnectionThatCannotBeTakenBackIsNotUsedAgain() throws Exception {
        failing = true;
        stuck = true;
        for (Future<String> one : together(List.of("a", "b"))) {
            assertThrows(ExecutionException.class, () -> one.get(30, TimeUnit.SECONDS));
        }
        assertEquals(1, events.stream().filter("spoiled"::equals).count());
    }

    @Test
    void moreThanAFewAreCommittedInParts() throws Exception {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            many.add("w" + i);
        }
        for (Future<String> one : together(many)) {
            assertTrue(one.get(30, TimeUnit.SECONDS).startsWith("w"));
        }
        assertEquals(2, events.stream().filter("commit"::equals).count());
        assertEquals(36, words().size());
    }

    @Test
    void whoeverWantsTheWholeDatabaseSeesWhatWasDoneBeforeAsKept() throws Exception {
        var begun = new CountDownLatch(1);
        Future<String> first =
                threads.submit(() ->
                        commits.keep(all -> {
                            begun.countDown();
                            awaitWaiting(1);
                            return add(all, "first");
                        }));
        assertTrue(begun.await(60, TimeUnit.SECONDS));
        commits.alone(connection -> {
            assertEquals(1, events.stream().filter("commit"::equals).count());
            events.add("alone");
        });
        assertEquals("first", first.get(30, TimeUnit.SECONDS));
        assertEquals(List.of("first"), words());
    }

    @Test
    void aTransactionInsideATransactionIsRefused() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        commits.keep(outer -> {
                            add(outer, "outer");
                            try {
                                return commits.keep(inner -> add(inner, "inner"));
                            } catch (SQLException e) {
                                throw new AssertionError(e);
                            }
                        }));
    }

    /// Lets work begin when all of it is there; the first holds the turn until then.
    private List<Future<String>> together(List<String> words) throws Exception {
        var begun = new CountDownLatch(1);
        List<Future<String>> all = new ArrayList<>();
        for (String word : words) {
            boolean first = all.isEmpty();
            int before = all.size() - 1;
            if (!first) {
                assertTrue(begun.await(60, TimeUnit.SECONDS));
                awaitWaiting(before);
            }
            all.add(
                    threads.submit(() -> {
                        String done =
                                commits.keep(one -> {
                                    if (first) {
                                        begun.countDown();
                                        awaitWaiting(words.size() - 1);
                                    }
                                    String added = add(one, word);
                                    if (word.equals("gone")) {
                                        throw new IllegalStateException("half way");
                                    }
                                    return added;
                                });
                        events.add("answer");
                        return done;
                    }));
        }
        return all;
    }

    private void awaitWaiting(int count) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (commits.waiting() < count) {
            assertTrue(System.nanoTime() < until, "nobody waits");
            LockSupport.parkNanos(100_000);
        }
    }

    private String add(Transaction transaction, String word) {
        events.add("work");
        assertEquals(1, transaction.change("insert into thing values (?)", word));
        return word;
    }

    private List<String> words() throws SQLException {
        return commits.keep(
                all -> all.all("select word from thing order by word", row -> row.text("word")));
    }

    private DataSource watched() {
        return proxy(
                DataSource.class,
                pool,
                (name, result) ->
                        name.equals("getConnection") ? watched((Connection) result) : result);
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, connection, (_, result) -> result);
    }

    private interface Seen {
        Object of(String name, Object result) throws SQLException;
    }

    private <T> T proxy(Class<T> type, T inside, Seen seen) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            if (method.getName().equals("commit")) {
                                if (failing) {
                                    throw new SQLException("the disk is gone");
                                }
                                events.add("commit");
                            }
                            if (method.getName().equals("rollback") && stuck) {
                                throw new SQLException("the disk is gone");
                            }
                            try {
                                return seen.of(method.getName(), method.invoke(inside, arguments));
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    private static HikariConfig config() {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:;MODE=PostgreSQL");
        config.setMaximumPoolSize(1);
        config.setAutoCommit(false);
        return config;
    }
}

package org.inkwright.library;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hibernate.SessionFactory;
import org.hibernate.tool.schema.Action;
import org.inkwright.library.internal.Access;
import org.inkwright.library.internal.H2UnitOfWork;
import org.inkwright.library.internal.Tables;
import org.inkwright.library.internal.TextIndex;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.UnitOfWork;

/// A library in an H2 file, which one process owns at a time. Safe to share between threads: units
/// of work that read run beside each other and beside one that writes; those that write take turns.
///
/// [#read] and [#write] throw [LibraryException] when the database refuses, and let through what
/// the work itself throws; either way nothing was done. A unit of work within a unit of work is
/// refused.
public final class H2Library implements Library {
    // So many things are taken into the search index while searches wait.
    private static final int AT_ONCE = 8;

    private final LibraryLock lock;
    private final JdbcConnectionPool pool;
    private final SessionFactory sessions;
    private final InstantSource clock;
    private final Ids ids;
    private final TextIndex index;
    private final IndexKeeper keeper;
    private final ScopedValue<Access> current = ScopedValue.newInstance();
    private final Lock writing = new ReentrantLock();
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    private H2Library(
            LibraryLock lock, JdbcConnectionPool pool, InstantSource clock, TextIndex index) {
        this.lock = lock;
        this.pool = pool;
        this.clock = clock;
        sessions = sessions(pool);
        ids = new MonotonicIds(clock);
        this.index = index;
        keeper = new IndexKeeper(this::takeIn);
    }

    /// Opens the library of a folder; makes folder and library when there are none. A backup that
    /// was prepared takes its place first. The file of an earlier version is kept as a backup and
    /// brought up to date; a file that cannot be used is left untouched.
    ///
    /// @param folder where `library.mv.db` is kept
    /// @param clock tells the time for ids and for what the library dates itself
    /// @throws LibraryInUseException when somebody else has it open
    /// @throws LibraryException when it cannot be used, see [LibraryException#code]
    public static H2Library open(Path folder, InstantSource clock) {
        Path data = folder.toAbsolutePath().normalize();
        var file = new LibraryFile(data, new EarlierLibrary(data, clock));
        LibraryLock lock = LibraryLock.take(data);
        try {
            new PendingRestore(data).finish();
            var index = new TextIndex(data.resolve(Belongings.INDEX));
            return new H2Library(lock, file.open(), clock, index);
        } catch (IOException e) {
            lock.close();
            throw new LibraryException(Trouble.NOT_WRITABLE, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static SessionFactory sessions(JdbcConnectionPool pool) {
        try {
            return Tables.over(pool, Action.NONE);
        } catch (PersistenceException e) {
            pool.dispose();
            throw new LibraryException(Trouble.FAILED, e);
        }
    }

    /// Gives fresh ids that sort by the time they were given.
    public Ids ids() {
        return ids;
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return unitOfWork(Access.READ, work);
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        refuseWithinWork();
        writing.lock();
        try {
            return unitOfWork(Access.WRITE, work);
        } finally {
            writing.unlock();
            keeper.wake();
        }
    }

    /// Waits for the units of work that have begun. Closing twice does nothing.
    @Override
    public void close() {
        refuseWithinWork();
        keeper.close();
        open.writeLock().lock();
        try {
            if (sessions.isOpen()) {
                index.close();
                sessions.close();
                pool.dispose();
                lock.close();
            }
        } finally {
            open.writeLock().unlock();
        }
    }

    private <T> T unitOfWork(Access access, Function<UnitOfWork, T> work) {
        refuseWithinWork();
        open.readLock().lock();
        try {
            if (sessions.isClosed()) {
                throw new LibraryException(Trouble.CLOSED, null);
            }
            return ScopedValue.where(current, access).call(() -> inOneTransaction(access, work));
        } catch (PersistenceException e) {
            throw new LibraryException(Trouble.FAILED, e);
        } finally {
            open.readLock().unlock();
        }
    }

    private <T> T inOneTransaction(Access access, Function<UnitOfWork, T> work) {
        return sessions.fromStatelessSession(session -> {
            T result =
                    session.fromTransaction(transaction ->
                            work.apply(new H2UnitOfWork(session, access, clock, index)));
            if (access == Access.WRITE) {
                session.doWork(H2Library::forceToDisk);
            }
            return result;
        });
    }

    /// Writes a zip file with the library file as it is at some moment of the call, while it is
    /// read and written.
    void copyTo(Path zip) {
        refuseWithinWork();
        open.readLock().lock();
        try {
            if (sessions.isClosed()) {
                throw new LibraryException(Trouble.CLOSED, null);
            }
            backUp(zip);
        } finally {
            open.readLock().unlock();
        }
    }

    /// The same while those who write wait.
    void copyAtRest(Path zip) {
        writing.lock();
        try {
            copyTo(zip);
        } finally {
            writing.unlock();
        }
    }

    private void backUp(Path zip) {
        String place = zip.toString().replace("'", "''");
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("BACKUP TO '" + place + "'");
        } catch (SQLException e) {
            throw new LibraryException(Trouble.FAILED, e);
        }
    }

    // A commit hands its pages to the operating system, which survives the death of the program;
    // only this survives the death of the machine.
    private static void forceToDisk(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private boolean takeIn() {
        return unitOfWork(Access.READ, unit -> ((H2UnitOfWork) unit).index(AT_ONCE));
    }

    private void refuseWithinWork() {
        if (current.isBound()) {
            throw new LibraryException(Trouble.NESTED, null);
        }
    }
}

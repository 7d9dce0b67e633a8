package org.inkwright.manuscript;

import java.util.function.Function;

/// Everything a writer owns, kept. Safe to share between threads.
///
/// A unit of work is all or nothing: when [#write] returns, what it did survives the death of the
/// program and the machine; when it throws, nothing was done. Work must be short and must not touch
/// the unit of work after it returned.
public interface Library extends AutoCloseable {
    /// Reads a consistent state.
    <T> T read(Function<UnitOfWork, T> work);

    /// Changes the library.
    <T> T write(Function<UnitOfWork, T> work);

    /// Releases the library, so that another program can open it.
    @Override
    void close();
}

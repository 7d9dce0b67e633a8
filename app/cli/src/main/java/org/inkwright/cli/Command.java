package org.inkwright.cli;

import java.util.Optional;

/// A thing one can ask the program for. Commands keep nothing; what was asked for is in the task
/// they make of it.
interface Command {
    /// What one types.
    String name();

    /// Says which options and parameters it takes.
    void shape(Shape shape);

    /// Makes a task of what was typed. Whatever can be refused without the library is refused here,
    /// before any work is begun.
    ///
    /// @throws CliException when it is refused
    Task task(Given given);

    /// What to do while nobody has the library open; empty for a command that opens it.
    ///
    /// @throws CliException when it is refused
    default Optional<ClosedTask> closedTask(Given given) {
        return Optional.empty();
    }

    /// What to do without the library.
    interface ClosedTask {
        /// Does it.
        ///
        /// @return how it ended
        /// @throws CliException when it cannot go on
        /// @throws InterruptedException when the person stopped it
        ExitCode run(Door door, Reporter reporter, Interruption interruption)
                throws InterruptedException;
    }

    /// What to do once the studio is open.
    interface Task {
        /// Does it.
        ///
        /// @return how it ended, what failed having been reported
        /// @throws CliException when it cannot go on
        /// @throws InterruptedException when the person stopped it
        ExitCode run(Workshop shop) throws InterruptedException;
    }
}

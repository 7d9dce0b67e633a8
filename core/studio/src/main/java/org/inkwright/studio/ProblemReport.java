package org.inkwright.studio;

/// What somebody who helps the writer needs to know, as plain text that the writer reads first and
/// sends by himself. Safe to share between threads.
public interface ProblemReport {
    /// Puts the report together: versions, machine, sizes, models, errors of jobs by their codes,
    /// the ends of the logs. It holds no text of the writer's, no title, no user name, and of files
    /// only their kinds. Reads library and logs, which may take a second.
    String text();
}

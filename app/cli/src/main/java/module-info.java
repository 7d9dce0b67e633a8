/// The work of the window in a terminal: importing, transcribing, drafting, exporting.
///
/// Start reading at `CliProgram`, which puts everything together, then `Cli`, then any `…Command`.
///
/// This module must never know how anything is kept, recognised or written, and never meets the
/// window: it asks `org.inkwright.studio`.
@org.jspecify.annotations.NullMarked
module org.inkwright.cli {
    requires static org.jspecify;
    requires com.google.gson;
    requires info.picocli;
    requires org.inkwright.generation;
    requires org.inkwright.manuscript;
    requires org.inkwright.publishing;
    requires org.inkwright.studio;
}

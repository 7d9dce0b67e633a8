package org.inkwright.studio;

import org.inkwright.manuscript.Library;

/// The opened studio: everything a program needs to do the writer's work, put together in start
/// order. A program hands each of its parts just the piece it needs, never the studio itself. Safe
/// to share between threads.
public interface Studio extends AutoCloseable {
    /// Everything that is kept.
    Library library();

    /// Bringing recordings in.
    Imports imports();

    /// Sending a source through the stages.
    Pipeline pipeline();

    /// Steering jobs.
    JobDesk jobs();

    /// Keeping the library tidy.
    LibraryDesk shelves();

    /// Where everything is, backups, restoring.
    Safekeeping safekeeping();

    /// Editing transcripts.
    TranscriptDesk transcripts();

    /// Writing in drafts.
    DraftDesk drafts();

    /// Find and replace in drafts.
    DraftFinder finder();

    /// Recording by microphone.
    Dictation dictation();

    /// Many files at once.
    Batches batches();

    /// Whether long work waits while the machine lives on its battery.
    BatteryRule batteryRule();

    /// What somebody who helps the writer needs to know.
    ProblemReport report();

    /// The threads that work the queue. Not started by opening the studio.
    Workers workers();

    /// Writing files.
    Exports exports();

    /// Keeps the pictures of drafts.
    Pictures pictures();

    /// The speech model that transcribes.
    SpeechModels models();

    /// The speech models a writer can have.
    ModelShelf shelf();

    /// The text models that can write.
    TextEngines engines();

    /// Writing with them.
    Generation generation();

    /// How far that has come.
    BatchReports reports();

    /// The prompts that it uses.
    PromptStore prompts();

    /// What that will take.
    Estimates estimates();

    /// Rewriting selections.
    Rewriting rewriting();

    /// Pictures for chapters.
    Illustrating illustrating();

    /// What the source says to a text.
    Evidence evidence();

    /// How the writer writes.
    StyleCards styles();

    /// What search engines are told about drafts.
    SearchCards searchCards();

    /// What was used.
    UsageReports usage();

    /// How much they may use in a month.
    MonthlyCap cap();

    /// What text models cost.
    Prices prices();

    /// The sample that comes with the program.
    Sample sample();

    /// What is happening.
    Feed feed();

    /// Stops the workers (their jobs stay resumable), then releases the library.
    @Override
    void close();
}

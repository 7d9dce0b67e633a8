package org.inkwright.manuscript;

/// What can be read and written together, in one transaction. For one thread, within one call of
/// [Library#read] or [Library#write].
public interface UnitOfWork {
    /// Sources and their media.
    Sources sources();

    /// Transcripts and their segments.
    Transcripts transcripts();

    /// Outlines, drafts, chapters, variants, revisions.
    Drafts drafts();

    /// What text models are writing.
    Partials partials();

    /// Named snapshots of drafts.
    Snapshots snapshots();

    /// How much is written each day, and goals.
    Writing writing();

    /// Pictures.
    KeptPictures pictures();

    /// Finding, tags and the trash.
    Catalogue catalogue();

    /// The job queue.
    Jobs jobs();

    /// Runs and their steps.
    Runs runs();

    /// What was metered.
    Usage usage();

    /// What text models answered.
    KeptAnswers answers();

    /// What models cost.
    PriceList prices();

    /// What the writer chose.
    Settings settings();
}

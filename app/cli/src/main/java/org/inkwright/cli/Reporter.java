package org.inkwright.cli;

import java.util.List;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.Backups;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.manuscript.Source;
import org.inkwright.studio.Amounts;
import org.inkwright.studio.ImportResult;
import org.inkwright.studio.MonthlyCap;
import org.inkwright.studio.ShelvedModel;
import org.inkwright.studio.StudioEvent;

/// Says what happens, to a person or to a script. What is asked for goes to standard output; what
/// is told about it, for a person, to standard error. Safe to share.
interface Reporter {
    /// A recording was brought in on the way to something else.
    void brought(ImportResult result);

    /// What became of a file that was to be imported.
    void imported(ImportResult result);

    /// Something happened in the studio.
    void happened(StudioEvent event);

    /// A file was written.
    void wrote(Output output, Source source);

    /// A transcript is complete and kept.
    void transcribed(Source source);

    /// A draft is complete and kept.
    void drafted(Draft draft, int chapters);

    /// A job of a list.
    void job(Job job, String title);

    /// A source of a list.
    void source(Source source, String state);

    /// A fact about a source that is shown alone.
    void fact(String name, String value);

    /// A draft of a list.
    void draft(Draft draft, int chapters);

    /// How far something is that has no job.
    ///
    /// @param what key of its name, without `progress.`
    void progress(String what, Backups.Progress far);

    /// A backup was made.
    void backedUp(Backup backup);

    /// A backup took the library's place.
    void restored(RestoreResult.AtNextStart done);

    /// A speech model of a list.
    void model(ShelvedModel model);

    /// What was used, of a list.
    ///
    /// @param of what is added up: `total`, `day`, `step`, `model` or `projection`
    /// @param name which of them
    void usage(String of, String name, Amounts amounts);

    /// How the cap of the month stands.
    void cap(MonthlyCap.State state);

    /// A text service or a model of one.
    ///
    /// @param of the service, or the model
    /// @param state key of what is said about it, without `engine.`
    /// @param value its name, or how much it reads
    void engine(String of, String state, String value);

    /// Something worth knowing.
    ///
    /// @param code key of the sentence, without `note.`
    void note(String code, Object... values);

    /// Something that went wrong.
    ///
    /// @param code key of the sentence, without `error.`
    void failed(ExitCode exit, String code, List<String> values);

    /// The program ends.
    void end(ExitCode exit);
}

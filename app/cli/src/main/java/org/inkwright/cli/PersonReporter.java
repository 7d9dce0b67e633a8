package org.inkwright.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.Backups;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.manuscript.Source;
import org.inkwright.studio.Amounts;
import org.inkwright.studio.ImportResult;
import org.inkwright.studio.MonthlyCap;
import org.inkwright.studio.ShelvedModel;
import org.inkwright.studio.StudioEvent;

/// Speaks to a person. Results are lines with tabs between their columns, so that other tools can
/// cut them.
final class PersonReporter implements Reporter {
    private final Texts texts;
    private final PrintStream out;
    private final Screen screen;

    PersonReporter(Texts texts, PrintStream out, Screen screen) {
        this.texts = texts;
        this.out = out;
        this.screen = screen;
    }

    @Override
    public void brought(ImportResult result) {
        switch (result) {
            case ImportResult.Imported(var file, var source) ->
                    screen.say(texts.text("said.imported", shown(source.title())));
            case ImportResult.AlreadyHere(var file, var source) ->
                    screen.say(texts.text("said.already-here", shown(source.title())));
            case ImportResult.Refused refused -> refused(refused);
        }
    }

    @Override
    public void imported(ImportResult result) {
        switch (result) {
            case ImportResult.Imported(var file, var source) -> source(source, "imported");
            case ImportResult.AlreadyHere(var file, var source) -> source(source, "already-here");
            case ImportResult.Refused refused -> refused(refused);
        }
    }

    private void refused(ImportResult.Refused refused) {
        screen.warn(texts.error(Recordings.code(refused.why()), shown(refused.file().toString())));
    }

    @Override
    public void happened(StudioEvent event) {
        if (event instanceof StudioEvent.JobChanged(var job, var left)
                && job.state() == JobState.RUNNING) {
            int thousandths = job.status().progress().thousandths();
            boolean tells = left != null && thousandths < 1000;
            screen.progress(
                    texts.text("kind." + word(job.kind())),
                    thousandths,
                    tells ? texts.left(left) : "");
        }
    }

    @Override
    public void wrote(Output output, Source source) {
        screen.say(texts.text("said.written", shown(source.title())));
        line(output.file().toString());
    }

    @Override
    public void transcribed(Source source) {
        screen.say(texts.text("said.transcribed", shown(source.title()), source.id()));
        line(source.id().toString());
    }

    @Override
    public void drafted(Draft draft, int chapters) {
        screen.say(
                texts.text(
                        "said.drafted",
                        shown(draft.front().title()),
                        String.valueOf(chapters),
                        draft.id()));
        line(draft.id().toString());
    }

    @Override
    public void job(Job job, String title) {
        var error = job.status().error();
        line(
                job.id().toString(),
                texts.text("state." + word(job.state())),
                texts.text("kind." + word(job.kind())),
                job.status().progress().thousandths() / 10 + " %",
                shown(title),
                error == null ? "" : error.code());
    }

    @Override
    public void source(Source source, String state) {
        line(source.id().toString(), texts.text("source." + state), shown(source.title()));
    }

    @Override
    public void fact(String name, String value) {
        line(texts.text("fact." + name), shown(value));
    }

    @Override
    public void draft(Draft draft, int chapters) {
        line(
                texts.text("fact.draft"),
                draft.id().toString(),
                texts.text("fact.chapters", String.valueOf(chapters)),
                shown(draft.front().title()));
    }

    @Override
    public void progress(String what, Backups.Progress far) {
        int thousandths = far.total() == 0 ? 1000 : (int) (far.done() * 1000 / far.total());
        screen.progress(texts.text("progress." + what), thousandths, "");
    }

    @Override
    public void backedUp(Backup backup) {
        Backup.Contents in = backup.contents();
        screen.say(
                texts.text(
                        "said.backed-up",
                        String.valueOf(in.sources()),
                        String.valueOf(in.drafts()),
                        String.valueOf(in.recorded().count()),
                        megabytes(backup.sizeBytes())));
        if (in.elsewhere() > 0) {
            screen.say(
                    texts.text(
                            "said.elsewhere",
                            String.valueOf(in.elsewhere()),
                            String.valueOf(in.missing())));
        }
        line(backup.file().toString());
    }

    @Override
    public void restored(RestoreResult.AtNextStart done) {
        Backup.Contents in = done.backup().contents();
        screen.say(
                texts.text(
                        "said.restored",
                        String.valueOf(in.sources()),
                        String.valueOf(in.drafts()),
                        shown(done.setAside().toString())));
        line(done.backup().file().toString());
    }

    @Override
    public void model(ShelvedModel model) {
        line(
                model.name(),
                texts.text("model." + ModelWord.of(model)),
                megabytes(model.card().bytes()),
                texts.text(model.card().multilingual() ? "model.multilingual" : "model.english"),
                shown(model.card().title()));
    }

    @Override
    public void usage(String of, String name, Amounts amounts) {
        line(
                texts.text("usage." + of),
                name,
                texts.text("usage.calls", String.valueOf(amounts.calls())),
                texts.text("usage.read", String.valueOf(amounts.tokens().input())),
                texts.text("usage.written", String.valueOf(amounts.tokens().output())),
                Money.of(amounts),
                texts.text("usage.heard", String.valueOf(amounts.transcribedMillis() / 60_000)));
        if (amounts.unpricedTokens() > 0 && of.equals("total")) {
            note("usage.unpriced", String.valueOf(amounts.unpricedTokens()));
        }
    }

    @Override
    public void cap(MonthlyCap.State state) {
        MonthlyCap.Limit limit = state.limit();
        if (limit == null) {
            line(texts.text("cap.none"));
            return;
        }
        line(
                texts.text("cap.most", Money.of(limit, limit.most())),
                texts.text("cap.used", Money.of(limit, state.used())),
                texts.text("cap.projected", Money.of(limit, state.projected())),
                state.isReached() ? texts.text("cap.reached") : "");
    }

    @Override
    public void engine(String of, String state, String value) {
        line(of, texts.text("engine." + state), shown(value));
    }

    private static String megabytes(long bytes) {
        return (bytes + 999_999) / 1_000_000 + " MB";
    }

    @Override
    public void note(String code, Object... values) {
        screen.say(texts.text("note." + code, values));
    }

    @Override
    public void failed(ExitCode exit, String code, List<String> values) {
        screen.warn(texts.error(code, values.stream().map(PersonReporter::shown).toArray()));
    }

    @Override
    public void end(ExitCode exit) {
        out.flush();
    }

    private void line(String... columns) {
        out.println(String.join("\t", columns).stripTrailing());
        out.flush();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    // A title or file name could hold the terminal's control sequences.
    private static String shown(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}

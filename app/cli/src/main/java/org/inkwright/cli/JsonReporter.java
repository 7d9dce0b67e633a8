package org.inkwright.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.Backups;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.studio.Amounts;
import org.inkwright.studio.ImportResult;
import org.inkwright.studio.MonthlyCap;
import org.inkwright.studio.ShelvedModel;
import org.inkwright.studio.StudioEvent;

/// Speaks to a script: one JSON object per line on standard output, and nothing else there. The
/// lines are described by `docs/command-line-events.schema.json`.
final class JsonReporter implements Reporter {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Texts texts;
    private final PrintStream out;

    JsonReporter(Texts texts, PrintStream out) {
        this.texts = texts;
        // Whatever the terminal's encoding, JSON is UTF-8.
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    @Override
    public void imported(ImportResult result) {
        brought(result);
    }

    @Override
    public void brought(ImportResult result) {
        switch (result) {
            case ImportResult.Imported(var file, var source) ->
                    write(source(source).with("state", "imported").with("file", file));
            case ImportResult.AlreadyHere(var file, var source) ->
                    write(source(source).with("state", "already-here").with("file", file));
            case ImportResult.Refused refused -> {
                String code = Recordings.code(refused.why());
                write(
                        new JsonLine("refused")
                                .with("file", refused.file())
                                .with("code", code)
                                .with("message", texts.error(code, refused.file())));
            }
        }
    }

    @Override
    public void happened(StudioEvent event) {
        switch (event) {
            case StudioEvent.SourceAdded added -> {
                // Told by #brought, with its file.
            }
            case StudioEvent.JobChanged(var job, var left) ->
                    write(job(job).with("timeLeftMillis", left == null ? null : left.toMillis()));
            case StudioEvent.TranscriptBegun(var source, var id) ->
                    write(transcript(id, source, "begun"));
            case StudioEvent.TranscriptGrew(var source, var id, var segments, var covered) ->
                    write(
                            transcript(id, source, "grown")
                                    .with("coveredMillis", covered)
                                    .with("segments", spoken(segments)));
            case StudioEvent.TranscriptFinished(var source, var id) ->
                    write(transcript(id, source, "finished"));
            case StudioEvent.DraftBegun(var source, var id, var outline) ->
                    write(
                            draft(id, source, "begun")
                                    .with("title", outline.title())
                                    .with("chapters", outline.entries().size()));
            case StudioEvent.ChapterGrew grew -> {
                // Some 25 times a second: a script waits for the chapter.
            }
            case StudioEvent.ChapterWritten(var draft, var chapter) ->
                    write(
                            new JsonLine("chapter")
                                    .with("id", chapter.id())
                                    .with("draft", draft)
                                    .with("position", chapter.position())
                                    .with("title", chapter.title()));
            case StudioEvent.DraftFinished(var source, var id) ->
                    write(draft(id, source, "finished"));
            case StudioEvent.AtTheDesk desk -> {
                // Not about the run that is told of.
            }
        }
    }

    @Override
    public void wrote(Output output, Source source) {
        write(
                new JsonLine("written")
                        .with("file", output.file())
                        .with("format", output.format().ending())
                        .with("source", source.id()));
    }

    @Override
    public void transcribed(Source source) {
        write(source(source).with("state", "transcribed"));
    }

    @Override
    public void drafted(Draft draft, int chapters) {
        draft(draft, chapters);
    }

    @Override
    public void job(Job job, String title) {
        write(job(job).with("title", title));
    }

    @Override
    public void source(Source source, String state) {
        write(source(source).with("state", state));
    }

    @Override
    public void fact(String name, String value) {
        write(new JsonLine("fact").with("name", name).with("value", value));
    }

    @Override
    public void draft(Draft draft, int chapters) {
        write(
                draft(draft.id(), draft.source(), "kept")
                        .with("title", draft.front().title())
                        .with("chapters", chapters));
    }

    @Override
    public void progress(String what, Backups.Progress far) {
        // A script waits for the end.
    }

    @Override
    public void backedUp(Backup backup) {
        write(line(backup));
    }

    @Override
    public void restored(RestoreResult.AtNextStart done) {
        write(line(done.backup()).with("setAside", done.setAside()));
    }

    private static JsonLine line(Backup backup) {
        Backup.Contents in = backup.contents();
        return new JsonLine("backup")
                .with("file", backup.file())
                .with("madeAt", backup.madeAt().toString())
                .with("version", backup.version())
                .with("bytes", backup.sizeBytes())
                .with("sources", in.sources())
                .with("drafts", in.drafts())
                .with("trashed", in.trashed())
                .with("recordings", in.recorded().count())
                .with("elsewhere", in.elsewhere())
                .with("missing", in.missing());
    }

    @Override
    public void model(ShelvedModel model) {
        write(
                new JsonLine("model")
                        .with("name", model.name())
                        .with("state", ModelWord.of(model))
                        .with("bytes", model.card().bytes())
                        .with("multilingual", model.card().multilingual())
                        .with("title", model.card().title()));
    }

    /// What something cost.
    private record Cost(String currency, long micros) {}

    @Override
    public void usage(String of, String name, Amounts amounts) {
        write(
                new JsonLine("usage")
                        .with("of", of)
                        .with("name", name)
                        .with("calls", amounts.calls())
                        .with("inputTokens", amounts.tokens().input())
                        .with("outputTokens", amounts.tokens().output())
                        .with("unpricedTokens", amounts.unpricedTokens())
                        .with(
                                "cost",
                                amounts.costMicros().entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(cost -> new Cost(cost.getKey(), cost.getValue()))
                                        .toList())
                        .with("transcribedMillis", amounts.transcribedMillis()));
    }

    @Override
    public void cap(MonthlyCap.State state) {
        var line = new JsonLine("cap");
        switch (state.limit()) {
            case null -> {}
            case MonthlyCap.OfTokens(long most) -> line.with("unit", "tokens").with("most", most);
            case MonthlyCap.OfCost(long most, String currency) ->
                    line.with("unit", currency).with("most", most);
        }
        write(
                line.with("used", state.used())
                        .with("projected", state.projected())
                        .with("reached", state.isReached()));
    }

    @Override
    public void engine(String of, String state, String value) {
        write(new JsonLine("engine").with("of", of).with("state", state).with("value", value));
    }

    @Override
    public void note(String code, Object... values) {
        write(
                new JsonLine("note")
                        .with("code", code)
                        .with("message", texts.text("note." + code, values)));
    }

    @Override
    public void failed(ExitCode exit, String code, List<String> values) {
        write(
                new JsonLine("error")
                        .with("code", code)
                        .with("message", texts.error(code, values.toArray()))
                        .with("exit", exit.number()));
    }

    @Override
    public void end(ExitCode exit) {
        write(new JsonLine("end").with("exit", exit.number()));
    }

    private synchronized void write(JsonLine line) {
        out.println(GSON.toJson(line.object()));
        out.flush();
    }

    private static JsonLine source(Source source) {
        return new JsonLine("source")
                .with("id", source.id())
                .with("title", source.title())
                .with("kind", word(source.kind()));
    }

    private static JsonLine transcript(TranscriptId id, SourceId source, String state) {
        return new JsonLine("transcript")
                .with("id", id)
                .with("source", source)
                .with("state", state);
    }

    private static JsonLine draft(Object id, SourceId source, String state) {
        return new JsonLine("draft").with("id", id).with("source", source).with("state", state);
    }

    private static JsonLine job(Job job) {
        var error = job.status().error();
        return new JsonLine("job")
                .with("id", job.id())
                .with("kind", word(job.kind()))
                .with("state", word(job.state()))
                .with("run", job.subject().run())
                .with("source", job.subject().source())
                .with("draft", job.subject().draft())
                .with("thousandths", job.status().progress().thousandths())
                .with("code", error == null ? null : error.code());
    }

    private static List<Spoken> spoken(List<Segment> segments) {
        return segments.stream()
                .map(segment ->
                        new Spoken(
                                segment.index(),
                                segment.time().startMillis(),
                                segment.time().endMillis(),
                                segment.text()))
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private record Spoken(int index, long startMillis, long endMillis, String text) {}
}

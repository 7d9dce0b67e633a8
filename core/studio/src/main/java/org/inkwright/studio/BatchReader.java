package org.inkwright.studio;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inkwright.generation.steps.Form;
import org.inkwright.generation.steps.StepNote;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.StepResult;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.VariantId;
import org.jspecify.annotations.Nullable;

/// Reads from jobs and steps how far runs have come. Safe to share.
final class BatchReader implements BatchReports {
    private static final Gson GSON = new Gson();

    private final Books books;

    BatchReader(Books books) {
        this.books = books;
    }

    @Override
    public Optional<BatchReport> of(RunId run) {
        return books.read(unit -> of(unit, run));
    }

    @Override
    public Optional<BatchReport> newest(DraftId id) {
        return books.read(unit ->
                unit.drafts().draft(id).stream()
                        .flatMap(draft -> unit.runs().of(draft.source()).stream())
                        .filter(run -> id.equals(run.draft()))
                        .map(Run::id)
                        .flatMap(run -> of(unit, run).stream())
                        .filter(report -> report.job().kind() != JobKind.OUTLINE)
                        .findFirst());
    }

    private static Optional<BatchReport> of(UnitOfWork unit, RunId run) {
        List<Job> jobs = unit.jobs().of(run);
        return jobs.stream()
                .filter(job -> Plan.parse(job.subject().payload()).hand() != null)
                .reduce((earlier, later) -> later)
                .map(job -> new Reading(unit, job).report());
    }

    /// The reading of one run.
    private static final class Reading {
        private final UnitOfWork unit;
        private final Job job;
        private final Plan plan;
        private final List<Step> steps;
        private final Takings takings;
        private final List<BatchReport.Item> items = new ArrayList<>();

        Reading(UnitOfWork unit, Job job) {
            this.unit = unit;
            this.job = job;
            RunId run = job.subject().run();
            plan = Plan.parse(job.subject().payload());
            steps = unit.runs().steps(run);
            takings = Takings.of(unit, run);
        }

        BatchReport report() {
            last(StepKind.OUTLINE).ifPresent(step -> whole(StepKind.OUTLINE, state(step, null)));
            DraftId draft = job.subject().draft();
            if (job.kind() == JobKind.OUTLINE && items.isEmpty()) {
                whole(StepKind.OUTLINE, new BatchReport.NotBegun());
            }
            if (draft != null) {
                unit.drafts().draft(draft).ifPresent(this::writing);
            }
            return new BatchReport(job, items);
        }

        private void writing(Draft draft) {
            Plan.Hand hand = plan.hand();
            List<String> named = hand == null ? List.of() : hand.chapters();
            boolean article = plan.commission().form() instanceof Form.Article;
            DraftWork work = DraftWork.of(unit, draft.id());
            List<Take> open = takings.left(work, plan.commission().variants(), named);
            work.planned()
                    .forEach(chapter -> {
                        for (int take = 1; take <= plan.commission().variants(); take++) {
                            chapter(article, new Take(chapter, take), open);
                        }
                    });
            if (article && named.isEmpty()) {
                FrontMatter front = draft.front();
                front(StepKind.SUMMARY, !front.summary().isEmpty());
                front(StepKind.SEO, front.seo() != null);
            }
        }

        private void chapter(boolean article, Take take, List<Take> open) {
            StepKind kind = article ? StepKind.CHAPTER : StepKind.SCRIPT;
            Optional<VariantId> begun = takings.begun(take);
            if (begun.isEmpty() && !open.contains(take)) {
                return;
            }
            Optional<Step> step =
                    steps.stream()
                            .filter(one -> one.kind() == kind && one.input().contains(take.key()))
                            .reduce((earlier, later) -> later);
            BatchReport.State state =
                    step.map(one -> state(one, begun.orElse(null)))
                            .orElseGet(BatchReport.NotBegun::new);
            items.add(
                    new BatchReport.Item(
                            kind,
                            take.chapter().id(),
                            take.chapter().title(),
                            take.number(),
                            state,
                            article ? null : again(kind, take.key())));
        }

        /// A part that was there before this run is none of its business.
        private void front(StepKind kind, boolean there) {
            Optional<Step> step = last(kind);
            if (step.isPresent()) {
                whole(kind, state(step.get(), null));
            } else if (!there) {
                whole(kind, new BatchReport.NotBegun());
            }
        }

        private Optional<Step> last(StepKind kind) {
            return steps.stream()
                    .filter(step -> step.kind() == kind)
                    .reduce((earlier, later) -> later);
        }

        private void whole(StepKind kind, BatchReport.State state) {
            items.add(new BatchReport.Item(kind, null, "", 1, state, again(kind, "")));
        }

        /// @param key what the step's input names; empty for any
        private BatchReport.@Nullable Again again(StepKind kind, String key) {
            List<Step> same =
                    steps.stream()
                            .filter(step -> step.kind() == kind && step.input().contains(key))
                            .toList();
            return AskedAgain.of(same).orElse(null);
        }

        private BatchReport.State state(Step step, @Nullable VariantId variant) {
            StepResult result = step.result();
            if (result != null && result.error() == null) {
                return new BatchReport.Done(notes(result.output()));
            }
            if (result == null && job.state() == JobState.RUNNING) {
                return new BatchReport.UnderWay();
            }
            JobError error = result == null ? null : result.error();
            String code = error == null ? "" : error.code();
            if (variant != null && unit.partials().of(variant).isPresent()) {
                return new BatchReport.CanGoOn(variant, code);
            }
            return error == null ? new BatchReport.NotBegun() : new BatchReport.CouldNot(code);
        }
    }

    private static Set<StepNote> notes(String output) {
        try {
            CallRecord kept = GSON.fromJson(output, CallRecord.class);
            return kept == null
                    ? Set.of()
                    : Arrays.stream(StepNote.values())
                            .filter(note -> kept.notes().contains(note.name()))
                            .collect(Collectors.toSet());
        } catch (JsonParseException e) {
            // Written by a later version: what it noted is not understood here.
            return Set.of();
        }
    }
}

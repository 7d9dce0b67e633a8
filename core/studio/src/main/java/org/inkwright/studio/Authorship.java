package org.inkwright.studio;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Drafts;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionFacts;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.Variant;
import org.jspecify.annotations.Nullable;

/// Tells what of a chapter machines wrote: their revisions of its variants, and what they proposed
/// for the draft.
final class Authorship {
    private static final Gson GSON = new Gson();

    private Authorship() {}

    /// For a chapter of which no model wrote a revision, proposals count for nothing.
    ///
    /// @param by which variants count
    static OwnSentences sentences(
            UnitOfWork unit, Draft draft, ChapterId chapter, Predicate<Variant> by) {
        List<String> written = written(unit, chapter, by);
        var sentences = new OwnSentences(draft.front().language(), written);
        if (!written.isEmpty()) {
            addProposed(unit, draft, sentences);
        }
        return sentences;
    }

    /// All that any machine wrote or proposed.
    static OwnSentences all(UnitOfWork unit, Draft draft, ChapterId chapter) {
        List<String> written = written(unit, chapter, variant -> true);
        var sentences = new OwnSentences(draft.front().language(), written);
        addProposed(unit, draft, sentences);
        return sentences;
    }

    private static void addProposed(UnitOfWork unit, Draft draft, OwnSentences sentences) {
        unit.runs().of(draft.source()).stream()
                .filter(run -> draft.id().equals(run.draft()))
                .flatMap(run -> unit.runs().steps(run.id()).stream())
                .filter(step -> step.kind() == StepKind.REWRITE)
                .forEach(step -> proposed(step, sentences));
    }

    /// The revisions that models wrote of all variants of a chapter: a paragraph may have been
    /// taken over from another.
    private static List<String> written(UnitOfWork unit, ChapterId chapter, Predicate<Variant> by) {
        Drafts drafts = unit.drafts();
        List<String> written = new ArrayList<>();
        for (Variant variant : drafts.variants(chapter).stream().filter(by).toList()) {
            for (RevisionFacts facts : drafts.history(variant.id())) {
                if (facts.author() == Revision.Author.MACHINE) {
                    drafts.revision(variant.id(), facts.number())
                            .ifPresent(revision -> written.add(revision.text().markdown()));
                }
            }
        }
        return written;
    }

    /// The part of a step's input that tells what was to be rewritten.
    private record Input(@Nullable String selected) {}

    private static void proposed(Step step, OwnSentences sentences) {
        var result = step.result();
        if (result == null || result.output().isEmpty()) {
            return;
        }
        try {
            String selected = GSON.fromJson(step.input(), Input.class).selected();
            GSON.fromJson(result.output(), CallRecord.class)
                    .calls()
                    .forEach(call ->
                            sentences.proposed(
                                    call.answer(), Objects.requireNonNullElse(selected, "")));
        } catch (JsonParseException e) {
            // Written by a later version: its sentences count as the writer's, which is safe.
            return;
        }
    }
}

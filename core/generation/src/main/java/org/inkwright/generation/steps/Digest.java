package org.inkwright.generation.steps;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.generation.Passage;
import org.jspecify.annotations.Nullable;

/// Makes a source short enough to be read at once: each portion is summed up, and again if need be.
/// A digest's passages keep the numbers and times of the first passage they stand for.
final class Digest {
    private static final int CAP = 500;
    private static final int MOST_ROUNDS = 4;

    private final Course course;
    private final Prompts prompts;
    private final Questions questions;
    private final WritingWishes wishes;
    private Prose.@Nullable Outcome trouble;

    Digest(Course course, Prompts prompts, Questions questions, WritingWishes wishes) {
        this.course = course;
        this.prompts = prompts;
        this.questions = questions;
        this.wishes = wishes;
    }

    /// The passages, or a digest of them that fits.
    List<Passage> of(List<Passage> passages, int room) {
        List<Passage> now = passages;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Portions.Portion> portions =
                    new Portions(course.meter(), room, wishes.language()).of(now);
            if (portions.size() == 1) {
                return now;
            }
            course.note(StepNote.IN_PARTS);
            now = round(portions);
            if (trouble != null) {
                return List.of();
            }
        }
        trouble = new Prose.Lost(StepTrouble.TOO_LITTLE_ROOM, null);
        return List.of();
    }

    private List<Passage> round(List<Portions.Portion> portions) {
        List<Passage> digest = new ArrayList<>();
        int bare = course.meter().of(questions.summary(wishes, "", "x"));
        int inner = Math.max(200, course.context() - bare - CAP - 64);
        for (Portions.Portion portion : portions) {
            for (Portions.Portion piece :
                    new Portions(course.meter(), inner, wishes.language()).of(portion.passages())) {
                var asking = new Prose(course, prompts.of(PromptName.AGAIN), wishes.language());
                var outcome =
                        asking.ask(
                                questions.summary(wishes, "", Portions.shown(piece.passages())),
                                CAP);
                if (!(outcome instanceof Prose.Got(var text))) {
                    trouble = outcome;
                    return List.of();
                }
                Passage first = piece.passages().getFirst();
                long end = piece.passages().getLast().endMillis();
                String plain = Citations.stripped(text);
                digest.add(new Passage(first.number(), first.startMillis(), end, plain));
            }
        }
        return digest;
    }

    /// Why there is no digest; null when there is one.
    Prose.@Nullable Outcome trouble() {
        return trouble;
    }
}

package org.inkwright.desktop.fakes;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.generation.model.Role;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.Commission;
import org.inkwright.studio.CostRange;
import org.inkwright.studio.Estimate;
import org.inkwright.studio.Estimates;
import org.inkwright.studio.StudioException;
import org.jspecify.annotations.Nullable;

/// Estimates that a test names.
public final class FakeEstimates implements Estimates {
    public final List<Commission> asked = new ArrayList<>();
    public @Nullable CostRange cost;
    public @Nullable StudioException refusal;

    @Override
    public Estimate outline(SourceId source, Commission commission) {
        return estimate(commission, 1);
    }

    @Override
    public Estimate whole(SourceId source, Commission commission) {
        return estimate(commission, 5);
    }

    @Override
    public Estimate write(DraftId draft, Commission commission, List<ChapterId> chapters) {
        return estimate(commission, Math.max(1, chapters.size()));
    }

    private Estimate estimate(Commission commission, int questions) {
        asked.add(commission);
        if (refusal != null) {
            throw refusal;
        }
        var lines =
                List.of(
                        new Estimate.Line(Role.SYSTEM, "You write from numbered passages."),
                        new Estimate.Line(Role.USER, "[1] I keep four hives."));
        return new Estimate(
                questions,
                questions * 2_468L,
                questions * 1_000L,
                cost,
                List.of(new Estimate.Question("", lines, "openai/gpt-5")));
    }
}

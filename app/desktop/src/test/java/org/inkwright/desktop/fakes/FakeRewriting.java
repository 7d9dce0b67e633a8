package org.inkwright.desktop.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.WritingWishes;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.RunId;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.Rewriting;
import org.inkwright.studio.Sheet;

/// Other words that a test names.
public final class FakeRewriting implements Rewriting {
    public final List<Request> asked = new ArrayList<>();
    public final List<StopSignal> stops = new ArrayList<>();
    public Result result =
            new Proposal("Other words.", List.of(), Set.of(), new RunId(new UUID(4, 4)));
    public List<Selection> untouched = List.of();
    public Ideas ideas = new Titles(List.of("Bees", "A year of bees"));

    @Override
    public List<Selection> untouched(Sheet sheet, String markdown) {
        return untouched;
    }

    @Override
    public Result rewrite(Request request, StopSignal stop, Consumer<String> soFar) {
        asked.add(request);
        stops.add(stop);
        soFar.accept("Other");
        return result;
    }

    @Override
    public Ideas titles(
            DraftId draft, EngineChoice engine, WritingWishes wishes, int count, StopSignal stop) {
        return ideas;
    }
}

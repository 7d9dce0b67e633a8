package org.inkwright.desktop.fakes;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.WritingWishes;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.media.Still;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.Illustrating;

/// Pictures that a test names.
public final class FakeIllustrating implements Illustrating {
    public final List<Wanted> wanted = new ArrayList<>();
    public final List<String> titles = new ArrayList<>();
    public Specs specs = new Described(List.of());
    public Offer offer = new Refused("stills.no-film");
    public Picture picture = new Made("pictures/hives.png");

    @Override
    public Specs describe(
            DraftId draft, EngineChoice engine, WritingWishes wishes, StopSignal stop) {
        return specs;
    }

    @Override
    public Offer stills(DraftId draft, ChapterId chapter) {
        return offer;
    }

    @Override
    public Picture take(Offered from, Still still, String title) {
        titles.add(title);
        return picture;
    }

    @Override
    public Picture make(Wanted one, StopSignal stop) {
        wanted.add(one);
        return picture;
    }
}

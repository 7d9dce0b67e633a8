package org.inkwright.desktop.fakes;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.studio.Evidence;

/// Claims that a test names.
public final class FakeEvidence implements Evidence {
    public final List<String> asked = new ArrayList<>();
    public List<Claim> claims = List.of();

    @Override
    public List<Claim> check(DraftId draft, ChapterId chapter, String markdown) {
        asked.add(markdown);
        return claims;
    }
}

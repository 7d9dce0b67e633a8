package org.inkwright.desktop.fakes;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.manuscript.DraftId;
import org.inkwright.studio.DraftFinder;
import org.inkwright.studio.FindQuery;

/// Answers what a test says.
public final class FakeFinder implements DraftFinder {
    public final List<String> asked = new ArrayList<>();
    public Answer found = new Answer.Found(List.of());
    public Answer replaced = new Answer.Replaced(new Replacement(List.of()), 0);
    public int leftAlone;

    @Override
    public Answer find(DraftId draft, FindQuery query) {
        asked.add("find " + query.text());
        return found;
    }

    @Override
    public Answer replace(DraftId draft, FindQuery query, String with) {
        asked.add("replace " + query.text() + " with " + with);
        return replaced;
    }

    @Override
    public int takeBack(Replacement replacement) {
        asked.add("take back");
        return leftAlone;
    }
}

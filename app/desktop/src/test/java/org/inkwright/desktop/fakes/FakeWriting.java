package org.inkwright.desktop.fakes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Writing;
import org.inkwright.manuscript.WritingDay;

/// How much is written in a fake library.
public final class FakeWriting implements Writing {
    private final List<WritingDay> days = new ArrayList<>();
    private final Map<DraftId, Integer> goals = new HashMap<>();
    private int dayGoal;

    @Override
    public void wrote(DraftId draft, LocalDate day, int words) {
        days.add(new WritingDay(draft, day, Math.max(0, words), Math.max(0, -words)));
    }

    @Override
    public List<WritingDay> days(LocalDate from, LocalDate to) {
        return days.stream()
                .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to))
                .toList();
    }

    @Override
    public List<WritingDay> days(DraftId draft) {
        return days.stream().filter(day -> day.draft().equals(draft)).toList();
    }

    @Override
    public OptionalInt goal(DraftId draft) {
        int goal = goals.getOrDefault(draft, 0);
        return goal == 0 ? OptionalInt.empty() : OptionalInt.of(goal);
    }

    @Override
    public void setGoal(DraftId draft, int words) {
        goals.put(draft, words);
    }

    @Override
    public OptionalInt dayGoal() {
        return dayGoal == 0 ? OptionalInt.empty() : OptionalInt.of(dayGoal);
    }

    @Override
    public void setDayGoal(int words) {
        dayGoal = words;
    }
}

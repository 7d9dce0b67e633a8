package org.inkwright.library.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Writing;
import org.inkwright.manuscript.WritingDay;

/// How much is written, in the table `writing_day`; goals in `draft` and among the settings.
final class H2Writing implements Writing {
    private static final String DAY_GOAL = "writing.day-goal";

    private final Rows rows;

    H2Writing(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void wrote(DraftId draft, LocalDate day, int words) {
        var key = new WritingDayRow.Key(draft.value(), day);
        WritingDayRow row =
                rows.find(WritingDayRow.class, key).orElseGet(() -> new WritingDayRow(key));
        row.count(words);
        rows.put(row);
    }

    @Override
    public List<WritingDay> days(LocalDate from, LocalDate to) {
        return rows
                .list(
                        WritingDayRow.class,
                        "from WritingDay where id.onDay between ?1 and ?2"
                                + " order by id.onDay, id.draftId",
                        from,
                        to)
                .stream()
                .map(WritingDayRow::day)
                .toList();
    }

    @Override
    public List<WritingDay> days(DraftId draft) {
        return rows
                .list(
                        WritingDayRow.class,
                        "from WritingDay where id.draftId = ?1 order by id.onDay",
                        draft.value())
                .stream()
                .map(WritingDayRow::day)
                .toList();
    }

    @Override
    public OptionalInt goal(DraftId draft) {
        Integer words = rows.get(DraftRow.class, draft.value()).goalWords;
        return words == null ? OptionalInt.empty() : OptionalInt.of(words);
    }

    @Override
    public void setGoal(DraftId draft, int words) {
        DraftRow row = rows.get(DraftRow.class, draft.value());
        row.goalWords = words == 0 ? null : words;
        rows.update(row);
    }

    @Override
    public OptionalInt dayGoal() {
        int words =
                rows.find(SettingRow.class, DAY_GOAL)
                        .map(setting -> Integer.parseInt(setting.content))
                        .orElse(0);
        return words == 0 ? OptionalInt.empty() : OptionalInt.of(words);
    }

    @Override
    public void setDayGoal(int words) {
        if (words < 0) {
            throw new IllegalArgumentException("a goal is not negative: " + words);
        }
        rows.put(new SettingRow(DAY_GOAL, String.valueOf(words)));
    }
}

package org.inkwright.desktop.write;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.work.Background;
import org.inkwright.kit.GoalPlot;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.WritingDay;
import org.inkwright.studio.DraftDesk;
import org.jspecify.annotations.Nullable;

/// How much is written, each day and in the draft, beside how much the writer means to write. For
/// the window's thread.
public final class GoalsViewModel {
    /// How many days are shown.
    static final int DAYS = 28;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final Texts texts = Texts.of(GoalsViewModel.class);
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Progress> progress =
            new ReadOnlyObjectWrapper<>(new Progress("", "", 0, 0, List.of()));
    private final ChaptersViewModel chapters;
    private final Library library;
    private final DraftDesk desk;
    private final Background background;
    private final Calendar calendar;

    /// Goals of the draft whose chapters are listed.
    public GoalsViewModel(
            ChaptersViewModel chapters,
            Library library,
            DraftDesk desk,
            Background background,
            Calendar calendar) {
        this.chapters = chapters;
        this.library = library;
        this.desk = desk;
        this.background = background;
        this.calendar = calendar;
        open.subscribe(now -> refresh());
        chapters.rows().subscribe(this::refresh);
    }

    /// Knows which day it is where the writer is.
    public record Calendar(InstantSource clock, ZoneId zone) {
        LocalDate today() {
            return clock.instant().atZone(zone).toLocalDate();
        }
    }

    /// How far the writer is.
    ///
    /// @param draft the draft's words, and what is still to come, in words
    /// @param today the same for this day
    /// @param draftGoal words of the draft, 0 for no goal
    /// @param dayGoal words a day, 0 for no goal
    /// @param days words by day, the oldest first
    record Progress(
            String draft, String today, int draftGoal, int dayGoal, List<GoalPlot.Day> days) {
        Progress {
            days = List.copyOf(days);
        }
    }

    /// Whether the goals are shown.
    public BooleanProperty openProperty() {
        return open;
    }

    /// How far the writer is.
    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Shows the goals, or takes them away.
    public void turn() {
        open.set(!open.get());
    }

    /// Sets the goal of the draft; 0 for none.
    void aim(int words) {
        DraftId draft = chapters.draft();
        if (draft != null && words >= 0 && words != progress.get().draftGoal()) {
            set(() -> desk.aim(draft, words));
        }
    }

    /// Sets the goal of each day; 0 for none.
    void aimEachDay(int words) {
        if (words >= 0 && words != progress.get().dayGoal()) {
            set(() -> desk.aimEachDay(words));
        }
    }

    private void set(Runnable work) {
        background.run("goal", work, this::refresh);
    }

    private void refresh() {
        DraftId draft = chapters.draft();
        if (open.get()) {
            int words = chapters.words();
            background.start("goals", () -> read(draft, words), progress::set);
        }
    }

    private Progress read(@Nullable DraftId draft, int words) {
        LocalDate today = calendar.today();
        return library.read(work -> {
            List<WritingDay> days = work.writing().days(today.minusDays(DAYS - 1L), today);
            int draftGoal = draft == null ? 0 : work.writing().goal(draft).orElse(0);
            return progress(work, days, today, words, draftGoal);
        });
    }

    private Progress progress(
            UnitOfWork work, List<WritingDay> days, LocalDate today, int words, int draftGoal) {
        int dayGoal = work.writing().dayGoal().orElse(0);
        Map<LocalDate, Integer> byDay = new HashMap<>();
        days.forEach(day -> byDay.merge(day.day(), day.added() - day.removed(), Integer::sum));
        List<GoalPlot.Day> bars = new ArrayList<>();
        for (int ago = DAYS - 1; ago >= 0; ago--) {
            LocalDate day = today.minusDays(ago);
            bars.add(new GoalPlot.Day(DAY.format(day), Math.max(0, byDay.getOrDefault(day, 0))));
        }
        int now = Math.max(0, byDay.getOrDefault(today, 0));
        return new Progress(
                said(words, draftGoal, "goals.draft", "goals.draft.left", "goals.draft.reached"),
                said(now, dayGoal, "goals.today", "goals.today.left", "goals.today.reached"),
                draftGoal,
                dayGoal,
                bars);
    }

    private String said(int words, int goal, String none, String left, String reached) {
        if (goal == 0) {
            return texts.text(none, words);
        }
        return words >= goal
                ? texts.text(reached, words, goal)
                : texts.text(left, words, goal, goal - words);
    }
}

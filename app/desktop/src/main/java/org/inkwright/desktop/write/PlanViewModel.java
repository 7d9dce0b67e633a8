package org.inkwright.desktop.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.OutlineEntry;
import org.inkwright.manuscript.SourceSpan;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.WrittenChapter;
import org.jspecify.annotations.Nullable;

/// The plan of a draft none of whose chapters is written: what each is to say, and what writing
/// them will take. For the window's thread.
public final class PlanViewModel {
    private final Texts texts = Texts.of(PlanViewModel.class);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper planned = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper takes = new ReadOnlyStringWrapper("");
    private final ChaptersViewModel chapters;
    private final Library library;
    private final Pen pen;
    private final Background background;

    /// The plan of the chapters that are listed.
    public PlanViewModel(
            ChaptersViewModel chapters, Library library, Pen pen, Background background) {
        this.chapters = chapters;
        this.library = library;
        this.pen = pen;
        this.background = background;
        chapters.rows().subscribe(this::refresh);
    }

    /// Writes chapters with the model that the writer chose.
    public interface Pen {
        /// Whether there is one.
        boolean isThere();

        /// Writes.
        ///
        /// @param which empty for all that are not written
        void write(DraftId draft, List<ChapterId> which);

        /// Finds out what writing would take.
        ///
        /// @param then takes a few words; not called when nobody knows
        void estimate(DraftId draft, List<ChapterId> which, Consumer<String> then);
    }

    /// A chapter of the plan.
    ///
    /// @param heading its number and title
    /// @param time where in the recording it is; empty when it is nowhere
    /// @param points what it is to say
    record Row(String heading, String time, List<String> points) {
        Row {
            points = List.copyOf(points);
        }
    }

    /// The chapters. The view must not change them.
    ObservableList<Row> rows() {
        return rows;
    }

    /// Whether there is a plan and nothing more.
    ReadOnlyBooleanProperty plannedProperty() {
        return planned.getReadOnlyProperty();
    }

    /// What writing will take, in words; empty while nobody knows.
    ReadOnlyStringProperty takesProperty() {
        return takes.getReadOnlyProperty();
    }

    private void refresh() {
        DraftId draft = chapters.draft();
        boolean plan =
                draft != null
                        && !chapters.rows().isEmpty()
                        && chapters.rows().stream()
                                .allMatch(row -> row.state() == ChaptersViewModel.State.EMPTY);
        planned.set(plan);
        takes.set("");
        if (draft == null || !plan) {
            rows.clear();
            return;
        }
        background.start(
                "plan",
                () -> library.read(work -> read(work, draft)),
                read -> {
                    if (draft.equals(chapters.draft()) && planned.get()) {
                        rows.setAll(read);
                    }
                });
        pen.estimate(
                draft,
                List.of(),
                words -> {
                    if (draft.equals(chapters.draft())) {
                        takes.set(texts.text("plan.takes", words));
                    }
                });
    }

    private List<Row> read(UnitOfWork work, DraftId draft) {
        Map<SourceSpan, List<String>> points =
                work
                        .drafts()
                        .draft(draft)
                        .flatMap(found -> work.drafts().outline(found.outline()))
                        .map(Outline::entries)
                        .orElse(List.of())
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        OutlineEntry::span, OutlineEntry::points, (a, b) -> a));
        List<Row> read = new ArrayList<>();
        for (WrittenChapter written : work.drafts().chapters(draft)) {
            SourceSpan span = written.chapter().span();
            read.add(
                    new Row(
                            texts.text("plan.chapter", read.size() + 1, written.chapter().title()),
                            time(span),
                            span == null
                                    ? List.of()
                                    : Objects.requireNonNullElse(points.get(span), List.of())));
        }
        return read;
    }

    private String time(@Nullable SourceSpan span) {
        return span == null
                ? texts.text("plan.own")
                : texts.text(
                        "plan.time",
                        Durations.clock(span.time().startMillis()),
                        Durations.clock(span.time().endMillis()));
    }
}

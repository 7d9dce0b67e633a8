package org.inkwright.desktop.write;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Choices;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.player.PlayerViewModel;
import org.inkwright.desktop.work.Background;
import org.inkwright.desktop.work.Later;
import org.inkwright.kit.Mark;
import org.inkwright.kit.TextRange;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.studio.Evidence;
import org.inkwright.studio.Rewriting;
import org.inkwright.studio.Sheet;
import org.jspecify.annotations.Nullable;

/// What each sentence of the chapter rests on: where it was said, what was not said so. Words that
/// nobody said are underlined with dots, and those that a model wrote and the writer has not
/// touched are paler. For the window's thread.
public final class EvidenceViewModel {
    private static final Duration REST = Duration.ofMillis(800);

    private final Texts texts = Texts.of(EvidenceViewModel.class);
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty marks = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final WriteViewModel write;
    private final Evidence evidence;
    private final Rewriting rewriting;
    private final PlayerViewModel player;
    private final Background background;
    private final Later later;
    private Page page = new Nowhere();
    private Later.Call checking = () -> {};
    private int asked;

    /// Looks at what is written in.
    ///
    /// @param rewriting knows which words are still a model's
    public EvidenceViewModel(
            WriteViewModel write,
            Evidence evidence,
            Rewriting rewriting,
            PlayerViewModel player,
            Background background,
            Later later) {
        this.write = write;
        this.evidence = evidence;
        this.rewriting = rewriting;
        this.player = player;
        this.background = background;
        this.later = later;
        write.modeProperty().subscribe(mode -> checkSoon());
        open.subscribe(now -> checkSoon());
        marks.subscribe(now -> checkSoon());
    }

    /// The text that is looked at.
    interface Page {
        String text();

        void mark(Mark mark, List<TextRange> ranges);

        void select(TextRange range);
    }

    private static final class Nowhere implements Page {
        @Override
        public String text() {
            return "";
        }

        @Override
        public void mark(Mark mark, List<TextRange> ranges) {}

        @Override
        public void select(TextRange range) {}
    }

    /// A sentence with what it rests on.
    ///
    /// @param place where it stands in the text
    /// @param sentence what it says
    /// @param standing how it stands, as texts call it
    /// @param words what was said, or what is missing
    /// @param time where it was said; null when it was not
    record Row(
            TextRange place,
            String sentence,
            String standing,
            String words,
            @Nullable TimeSpan time) {}

    /// Whether the sheet is shown.
    public BooleanProperty openProperty() {
        return open;
    }

    /// Whether the text is marked.
    public BooleanProperty marksProperty() {
        return marks;
    }

    /// How many sentences are supported, in words.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// The sentences that claim something, in order. The view must not change them.
    ObservableList<Row> rows() {
        return rows;
    }

    /// Names the text that is looked at.
    void over(Page newPage) {
        page = newPage;
    }

    /// Shows the sheet, or takes it away.
    public void turn() {
        open.set(!open.get());
    }

    /// Marks the text, or does not.
    public void turnMarks() {
        marks.set(!marks.get());
    }

    /// The text changed.
    void typed() {
        checkSoon();
    }

    private void checkSoon() {
        checking.cancel();
        checking = later.in(REST, this::check);
    }

    private record Found(List<Evidence.Claim> claims, List<TextRange> untouched) {}

    private void check() {
        Sheet sheet = write.sheet();
        String text = page.text();
        int number = ++asked;
        if (sheet == null || text.isBlank() || (!open.get() && !marks.get())) {
            show(text, new Found(List.of(), List.of()));
            return;
        }
        background.start(
                "evidence",
                () -> find(sheet, text),
                found -> {
                    if (number == asked && text.equals(page.text())) {
                        show(text, found);
                    }
                });
    }

    private Found find(Sheet sheet, String text) {
        return new Found(
                evidence.check(sheet.draft(), sheet.chapter(), text),
                rewriting.untouched(sheet, text).stream()
                        .map(one -> new TextRange(one.from(), one.to()))
                        .toList());
    }

    private void show(String text, Found found) {
        List<TextRange> unsaid = new ArrayList<>();
        List<Row> sheet = new ArrayList<>();
        int supported = 0;
        int claimed = 0;
        for (Evidence.Claim claim : found.claims()) {
            if (claim.standing() == Evidence.Standing.NO_CLAIM) {
                continue;
            }
            claimed++;
            if (claim.standing() == Evidence.Standing.SUPPORTED) {
                supported++;
            } else {
                unsaid.add(new TextRange(claim.from(), claim.to()));
            }
            sheet.add(row(text, claim));
        }
        boolean shown = marks.get();
        page.mark(Mark.UNSUPPORTED, shown ? unsaid : List.of());
        page.mark(Mark.DIMMED, shown ? found.untouched() : List.of());
        if (!rows.equals(sheet)) {
            rows.setAll(sheet);
        }
        summary.set(texts.text("evidence.summary", supported, claimed));
    }

    private Row row(String text, Evidence.Claim claim) {
        List<String> words = new ArrayList<>();
        if (!claim.missing().isEmpty()) {
            words.add(texts.text("evidence.missing", String.join(", ", claim.missing())));
        }
        Evidence.Quotation quotation = claim.quotation();
        if (quotation != null) {
            words.add(
                    quotation.nearest().isEmpty()
                            ? texts.text("evidence.misquoted")
                            : texts.text("evidence.nearest", quotation.nearest()));
        }
        TimeSpan time = null;
        if (!claim.said().isEmpty()) {
            Evidence.Said first = claim.said().getFirst();
            time = first.time();
            words.add(
                    texts.text(
                            "evidence.said", Durations.clock(time.startMillis()), first.words()));
        }
        return new Row(
                new TextRange(claim.from(), claim.to()),
                text.substring(claim.from(), claim.to()).strip(),
                texts.text("standing." + Choices.key(claim.standing())),
                String.join("\n", words),
                time);
    }

    /// Shows where a sentence stands.
    void select(Row row) {
        page.select(row.place());
    }

    /// Plays where a sentence was said, or falls silent.
    void play(Row row) {
        if (player.isPlaying()) {
            player.pause();
        } else if (row.time() != null) {
            player.playFrom(row.time().startMillis());
        }
    }
}

package org.inkwright.desktop.transcript;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.work.Background;
import org.inkwright.kit.LineRange;
import org.inkwright.kit.TextRange;
import org.inkwright.kit.TextSearch;
import org.inkwright.kit.TextSearch.Option;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.TranscriptEdit;
import org.jspecify.annotations.Nullable;

/// Find and replace in a transcript, with every hit as it reads now and as it would read. All are
/// replaced as one edit, which one undo takes back. For the window's thread; searching itself
/// happens elsewhere.
public final class SeekViewModel {
    private static final int AROUND = 32;

    private final Texts texts = Texts.of(SeekViewModel.class);
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty replacement = new SimpleStringProperty("");
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();
    private final Set<Option> options = EnumSet.noneOf(Option.class);
    private final TranscriptViewModel transcript;
    private final Background background;
    private final ReadOnlyIntegerWrapper begun = new ReadOnlyIntegerWrapper();
    private Runnable marked = () -> {};
    private Consumer<Hit> shown = hit -> {};
    private @Nullable Behind behind;
    private int current = -1;
    private int asked;

    /// A search that is closed.
    public SeekViewModel(TranscriptViewModel transcript, Background background) {
        this.transcript = transcript;
        this.background = background;
        query.subscribe(words -> search());
        replacement.subscribe(words -> search());
        transcript.onText(this::search);
    }

    /// A hit.
    ///
    /// @param place where it is on the page
    /// @param line the line it is in
    /// @param time when the line begins, as a reader says it
    /// @param words what it reads
    public record Hit(LineRange place, LineId line, String time, Words words) {}

    /// A hit in its sentence.
    ///
    /// @param before the words before it
    /// @param found what was found
    /// @param instead what would stand there; the same while nothing is to be replaced
    /// @param after the words after it
    public record Words(String before, String found, String instead, String after) {}

    /// What is looked for.
    public StringProperty queryProperty() {
        return query;
    }

    /// What stands there instead.
    public StringProperty replacementProperty() {
        return replacement;
    }

    /// Whether the bar is there.
    public BooleanProperty openProperty() {
        return open;
    }

    /// What was found, in words.
    public ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// The hits. The view must not change them.
    public ObservableList<Hit> hits() {
        return hits;
    }

    /// The hit that is shown; -1 for none.
    int current() {
        return current;
    }

    /// Hears that there are other hits, or another is the current one.
    void onMarked(Runnable listener) {
        marked = listener;
    }

    /// Hears which hit the writer goes to.
    void onShown(Consumer<Hit> listener) {
        shown = listener;
    }

    /// How often the writer has asked for the bar.
    ReadOnlyIntegerProperty begunProperty() {
        return begun.getReadOnlyProperty();
    }

    /// Opens the bar.
    ///
    /// @param selected what is selected; empty for nothing
    void begin(String selected) {
        if (!selected.isBlank()) {
            query.set(selected);
        }
        open.set(true);
        begun.set(begun.get() + 1);
        search();
    }

    /// Closes the bar.
    void end() {
        open.set(false);
        hits.clear();
        current = -1;
        marked.run();
    }

    /// Turns a way of searching on or off.
    void turn(Option option) {
        if (!options.remove(option)) {
            options.add(option);
        }
        search();
    }

    /// Goes to the next hit, or the one before, around the end.
    void step(int by) {
        if (!hits.isEmpty()) {
            go(Math.floorMod(current + by, hits.size()));
        }
    }

    /// Goes to a hit.
    void go(int hit) {
        current = hit;
        result.set(texts.text("seek.at", current + 1, hits.size()));
        marked.run();
        shown.accept(hits.get(current));
    }

    private void search() {
        TranscriptDocument on = transcript.document();
        int number = ++asked;
        if (!open.get() || on == null || query.get().isEmpty()) {
            hits.clear();
            current = -1;
            result.set("");
            return;
        }
        List<Row> rows = List.copyOf(on.rows());
        TextSearch.Query wanted = new TextSearch.Query(query.get(), options);
        String with = replacement.get();
        background.start(
                "seek",
                () -> look(rows, wanted, with),
                looked -> {
                    if (number == asked) {
                        show(looked);
                    }
                });
    }

    private record Looked(List<Hit> hits, TextSearch.@Nullable Outcome refusal) {}

    private static Looked look(List<Row> rows, TextSearch.Query wanted, String with) {
        List<Hit> found = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String words = rows.get(row).words();
            TextSearch.Outcome outcome = TextSearch.find(words, wanted);
            if (!(outcome instanceof TextSearch.Found(List<TextRange> ranges))) {
                return new Looked(List.of(), outcome);
            }
            for (TextRange range : ranges) {
                TextSearch.Outcome one = TextSearch.replaceOne(words, wanted, range, with);
                if (one instanceof TextSearch.BadReplacement) {
                    return new Looked(List.of(), one);
                }
                String instead =
                        one instanceof TextSearch.Replaced(var changes, String text)
                                        && !changes.isEmpty()
                                        && !with.isEmpty()
                                ? changes.getFirst().inserted()
                                : "";
                found.add(hit(rows.get(row), row, range, instead));
            }
        }
        return new Looked(found, null);
    }

    private static Hit hit(Row row, int at, TextRange range, String instead) {
        String words = row.words();
        return new Hit(
                new LineRange(at, range),
                row.id(),
                Durations.clock(row.startMillis()),
                new Words(
                        words.substring(Math.max(0, range.from() - AROUND), range.from()),
                        words.substring(range.from(), range.to()),
                        instead,
                        words.substring(
                                range.to(), Math.min(words.length(), range.to() + AROUND))));
    }

    private void show(Looked looked) {
        Hit before = current >= 0 && current < hits.size() ? hits.get(current) : null;
        hits.setAll(looked.hits());
        current = -1;
        switch (looked.refusal()) {
            case TextSearch.BadPattern(String reason, int at) ->
                    result.set(texts.text("seek.bad-pattern", reason));
            case TextSearch.BadReplacement(String reason) ->
                    result.set(texts.text("seek.bad-replacement", reason));
            case TextSearch.TooSlow slow -> result.set(texts.text("seek.too-slow"));
            case null, default -> {
                result.set(
                        hits.isEmpty()
                                ? texts.text("seek.none")
                                : texts.text("seek.found", hits.size()));
                current = before == null ? -1 : hits.indexOf(before);
            }
        }
        marked.run();
        goOn();
    }

    /// Where the search goes on when something was replaced: behind what now stands there, which
    /// may itself hold what is looked for.
    private record Behind(LineId line, int from) {}

    private void goOn() {
        Behind from = behind;
        TranscriptDocument on = transcript.document();
        if (from == null || on == null || hits.isEmpty()) {
            return;
        }
        behind = null;
        int row = on.rowOf(from.line());
        int next = 0;
        while (next < hits.size() && isBefore(hits.get(next).place(), row, from.from())) {
            next++;
        }
        go(next % hits.size());
    }

    private static boolean isBefore(LineRange hit, int row, int from) {
        return hit.line() < row || (hit.line() == row && hit.range().from() < from);
    }

    /// Replaces the hit that is shown and goes to the next.
    void replace() {
        if (current < 0) {
            step(1);
            return;
        }
        Hit hit = hits.get(current);
        String words = wordsOf(hit.line());
        var wanted = new TextSearch.Query(query.get(), options);
        var outcome = TextSearch.replaceOne(words, wanted, hit.place().range(), replacement.get());
        if (outcome instanceof TextSearch.Replaced(var changes, String text)
                && !changes.isEmpty()) {
            int end = hit.place().range().from() + changes.getFirst().inserted().length();
            behind = new Behind(hit.line(), end);
            edit(List.of(new TranscriptEdit.Reworded(hit.line(), text)));
        }
    }

    private String wordsOf(LineId line) {
        TranscriptDocument on = transcript.document();
        int row = on == null ? -1 : on.rowOf(line);
        return on == null || row < 0 ? "" : on.rows().get(row).words();
    }

    /// Replaces every hit as one edit.
    void replaceAll() {
        TranscriptDocument on = transcript.document();
        if (on == null || hits.isEmpty()) {
            return;
        }
        List<Row> rows = List.copyOf(on.rows());
        var wanted = new TextSearch.Query(query.get(), options);
        String with = replacement.get();
        background.start(
                "seek-replace",
                () -> all(rows, wanted, with),
                changed -> {
                    if (rows.equals(on.rows())) {
                        edit(changed);
                    } else {
                        // the writer typed meanwhile: those words count
                        replaceAll();
                    }
                });
    }

    /// A line of which nothing would be left stays as it is: taking a line away is another act.
    private static List<TranscriptEdit.Reworded> all(
            List<Row> rows, TextSearch.Query wanted, String with) {
        List<TranscriptEdit.Reworded> changed = new ArrayList<>();
        for (Row row : rows) {
            if (TextSearch.replaceAll(row.words(), wanted, with)
                            instanceof TextSearch.Replaced(var changes, String text)
                    && !changes.isEmpty()
                    && !text.isBlank()) {
                changed.add(new TranscriptEdit.Reworded(row.id(), text));
            }
        }
        return changed;
    }

    private void edit(List<TranscriptEdit.Reworded> changed) {
        if (!changed.isEmpty()) {
            transcript.edit(on -> new TranscriptEdit.Replaced(changed));
        }
    }
}

package org.inkwright.desktop.transcript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.kit.LineRange;
import org.inkwright.kit.TextRange;
import org.inkwright.manuscript.EditedTranscript;
import org.inkwright.manuscript.KeptEdit;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.LineWord;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.Speaker;
import org.inkwright.manuscript.SpeakerId;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.TranscriptLine;
import org.inkwright.transcription.Doubt;
import org.jspecify.annotations.Nullable;

/// A transcript on the desk: what is kept of it, and what the writer has typed since. Knows no
/// threads.
final class TranscriptDocument {
    /// In how many lines around a moment the border of a sentence is looked for.
    private static final int AROUND = 20;

    /// Whoever asks for the sentence before within this time after a beginning means the one before
    /// that.
    private static final long HERE = 700;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。]['\"”’)\\]]*\\s*$");

    private final Texts texts = Texts.of(TranscriptDocument.class);
    private final Transcript transcript;
    private final Map<LineId, String> typed = new HashMap<>();
    private EditedTranscript text;
    private String language;
    private int edits;
    private List<TranscriptLine> lines = List.of();
    private List<Row> rows = List.of();
    private List<Doubt> doubts = List.of();

    /// A transcript as the library knows it.
    TranscriptDocument(Transcript transcript, List<Segment> heard, List<KeptEdit> kept) {
        this.transcript = transcript;
        this.language = transcript.language();
        this.text = EditedTranscript.of(transcript.language(), heard, kept);
        this.edits = kept.isEmpty() ? 0 : kept.getLast().number();
        var _ = renew();
    }

    TranscriptId id() {
        return transcript.id();
    }

    EditedTranscript text() {
        return text;
    }

    List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /// The kept lines; each stands where its row stands.
    List<TranscriptLine> lines() {
        return lines;
    }

    /// The number of the last edit that it has taken in.
    int edits() {
        return edits;
    }

    /// Whether an edit is the one that follows those known.
    boolean isNext(KeptEdit edit) {
        return edit.number() == edits + 1;
    }

    /// Takes an edit in.
    RowChange take(KeptEdit edit) {
        text = text.after(edit);
        edits = edit.number();
        settle(edit.edit());
        return renew();
    }

    /// What was typed is kept now; what was typed after that is not.
    void settle(TranscriptEdit edit) {
        switch (edit) {
            case TranscriptEdit.Reworded(LineId line, String words) -> typed.remove(line, words);
            case TranscriptEdit.Removed(List<LineId> gone) ->
                    gone.forEach(line -> typed.computeIfPresent(line, this::unlessBlank));
            default -> {}
        }
    }

    private @Nullable String unlessBlank(LineId line, String words) {
        return words.isBlank() ? null : words;
    }

    /// The machine heard more.
    RowChange grow(List<Segment> more) {
        text = text.grown(more);
        return renew();
    }

    /// The language became known, and with it which words are fillers.
    Optional<RowChange> spokenIn(String newLanguage) {
        if (newLanguage.equals(language)) {
            return Optional.empty();
        }
        language = newLanguage;
        text = text.spokenIn(newLanguage);
        return Optional.of(renew());
    }

    /// Other stretches are doubtful now.
    RowChange doubt(List<Doubt> newDoubts) {
        doubts = List.copyOf(newDoubts);
        return renew();
    }

    /// The writer changed the words of a row; the page shows them already.
    void type(int row, String words) {
        Row old = rows.get(row);
        rows.set(row, old.saying(words));
        typed.put(old.id(), words);
    }

    /// Whether the writer emptied a line and is in another row now.
    boolean hasEmptied(int row) {
        LineId here = rows.get(row).id();
        return typed.entrySet().stream()
                .anyMatch(entry -> entry.getValue().isBlank() && !entry.getKey().equals(here));
    }

    /// What was typed and is not kept yet.
    Map<LineId, String> typed() {
        return Map.copyOf(typed);
    }

    /// The row of a line; -1 when it is not there.
    int rowOf(LineId line) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).id().equals(line)) {
                return at;
            }
        }
        return -1;
    }

    private RowChange renew() {
        Map<LineId, String> shown = new HashMap<>();
        rows.forEach(row -> shown.put(row.id(), row.words()));
        Map<SpeakerId, String> names = names();
        lines = text.lines();
        List<Row> now = new ArrayList<>(lines.size());
        int from = 0;
        for (TranscriptLine line : lines) {
            while (from < doubts.size() && overBefore(doubts.get(from), line)) {
                from++;
            }
            now.add(row(line, names, shown.get(line.id()), from));
        }
        RowChange change = RowChange.between(rows, now);
        rows = now;
        return change;
    }

    private static boolean overBefore(Doubt doubt, TranscriptLine line) {
        return doubt.endMillis() <= line.time().startMillis();
    }

    /// What the writer has just typed stays as it is, blanks at its ends included.
    private Row row(
            TranscriptLine line,
            Map<SpeakerId, String> names,
            @Nullable String shown,
            int fromDoubt) {
        String waiting = typed.get(line.id());
        String words = waiting == null ? line.text() : waiting;
        if (waiting == null && shown != null && shown.strip().equals(line.text().strip())) {
            words = shown;
        }
        SpeakerId speaker = line.speaker();
        return new Row(
                line.id(),
                speaker == null ? "" : names.getOrDefault(speaker, ""),
                line.time().startMillis(),
                words,
                words.equals(line.text()) ? doubted(line, fromDoubt) : List.of());
    }

    private List<TextRange> doubted(TranscriptLine line, int fromDoubt) {
        List<TextRange> found = new ArrayList<>();
        long end = line.time().endMillis();
        for (int at = fromDoubt; at < doubts.size(); at++) {
            Doubt doubt = doubts.get(at);
            if (doubt.startMillis() >= end) {
                break;
            }
            stretch(line, doubt.startMillis(), doubt.endMillis()).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<TextRange> stretch(TranscriptLine line, long from, long to) {
        if (line.words().isEmpty()) {
            boolean mostly = from <= middle(line.time().startMillis(), line.time().endMillis());
            return mostly ? Optional.of(new TextRange(0, line.text().length())) : Optional.empty();
        }
        int start = -1;
        int end = -1;
        for (LineWord word : line.words()) {
            long middle = middle(word.word().time().startMillis(), word.word().time().endMillis());
            if (middle >= from && middle <= to) {
                start = start < 0 ? word.start() : start;
                end = word.end();
            }
        }
        return start < 0 ? Optional.empty() : Optional.of(new TextRange(start, end));
    }

    private static long middle(long from, long to) {
        return from + (to - from) / 2;
    }

    /// What the writer calls everybody who speaks.
    Map<SpeakerId, String> names() {
        Map<SpeakerId, String> names = new HashMap<>();
        for (Speaker speaker : text.speakers()) {
            names.put(speaker.id(), nameOf(speaker));
        }
        return names;
    }

    String nameOf(Speaker speaker) {
        return speaker.name().isBlank()
                ? texts.text("speaker.unnamed", speaker.id().number())
                : speaker.name();
    }

    /// When the word at a place is heard.
    long millisAt(int row, int at) {
        if (row < 0 || row >= lines.size()) {
            return 0;
        }
        TranscriptLine line = lines.get(row);
        int place = Math.clamp(at, 0, line.text().length());
        for (LineWord word : line.words()) {
            if (word.end() > place) {
                return word.word().time().startMillis();
            }
        }
        return line.millisAt(place);
    }

    /// When the words before a place have been said.
    long millisAfter(int row, int at) {
        if (row < 0 || row >= lines.size()) {
            return 0;
        }
        TranscriptLine line = lines.get(row);
        long end = line.time().startMillis();
        for (LineWord word : line.words()) {
            if (word.start() < at) {
                end = word.word().time().endMillis();
            }
        }
        boolean whole = at >= line.text().length() || line.words().isEmpty();
        return whole ? line.time().endMillis() : end;
    }

    /// Where the words of a stretch begin.
    Optional<LineRange> stretchAt(long from, long to) {
        for (int row = Math.max(0, rowAt(from)); row < lines.size(); row++) {
            TranscriptLine line = lines.get(row);
            if (line.time().startMillis() >= Math.max(to, from + 1)) {
                break;
            }
            Optional<TextRange> range = stretch(line, from, to);
            if (range.isPresent() && rows.get(row).words().equals(line.text())) {
                return Optional.of(new LineRange(row, range.get()));
            }
        }
        return Optional.empty();
    }

    /// What is heard at a moment: the word where its time is known, otherwise the line.
    Optional<LineRange> heardAt(long millis) {
        int row = rowAt(millis);
        if (row < 0) {
            return Optional.empty();
        }
        TranscriptLine line = lines.get(row);
        boolean asKept = rows.get(row).words().equals(line.text());
        for (LineWord word : line.words()) {
            if (asKept && word.word().time().endMillis() > millis) {
                return Optional.of(new LineRange(row, new TextRange(word.start(), word.end())));
            }
        }
        return Optional.of(new LineRange(row, new TextRange(0, rows.get(row).words().length())));
    }

    /// The last row that has begun at a moment; -1 before the first.
    int rowAt(long millis) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (lines.get(middle).time().startMillis() <= millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /// Where the sentence begins that follows a moment, or the one before it.
    ///
    /// @param step 1 for the next one, -1 for the one before
    Optional<Long> sentence(long millis, int step) {
        int row = rowAt(millis);
        List<Long> starts = new ArrayList<>();
        for (int at = Math.max(0, row - AROUND);
                at < Math.min(lines.size(), row + AROUND + 1);
                at++) {
            addStarts(at, starts);
        }
        return step > 0
                ? starts.stream().filter(start -> start > millis).findFirst()
                : starts.reversed().stream().filter(start -> start < millis - HERE).findFirst();
    }

    private void addStarts(int row, List<Long> starts) {
        TranscriptLine line = lines.get(row);
        boolean begins = row == 0 || SENTENCE_END.matcher(lines.get(row - 1).text()).find();
        if (begins || line.words().isEmpty()) {
            starts.add(line.time().startMillis());
        }
        for (int at = 1; at < line.words().size(); at++) {
            String before = line.text().substring(0, line.words().get(at).start());
            if (SENTENCE_END.matcher(before).find()) {
                starts.add(line.words().get(at).word().time().startMillis());
            }
        }
    }
}

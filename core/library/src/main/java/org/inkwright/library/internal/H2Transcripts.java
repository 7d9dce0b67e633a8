package org.inkwright.library.internal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.KeptEdit;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.TranscriptWindow;
import org.inkwright.manuscript.Transcripts;
import org.inkwright.manuscript.Word;

/// Transcripts in the tables `transcript`, `transcript_window`, `segment`, `word` and
/// `transcript_edit`.
final class H2Transcripts implements Transcripts {
    private final Rows rows;
    private final InstantSource clock;
    private final Items items;

    H2Transcripts(Rows rows, InstantSource clock, Items items) {
        this.rows = rows;
        this.clock = clock;
        this.items = items;
    }

    @Override
    public void add(Transcript transcript) {
        rows.add(new TranscriptRow(transcript));
        items.transcriptBegun(transcript.source().value());
    }

    @Override
    public Optional<Transcript> transcript(TranscriptId id) {
        return rows.find(TranscriptRow.class, id.value()).map(TranscriptRow::transcript);
    }

    @Override
    public Optional<Transcript> newestOf(SourceId source) {
        return rows
                .first(
                        1,
                        TranscriptRow.class,
                        "from Transcript where sourceId = ?1 order by createdAt desc, id desc",
                        source.value())
                .stream()
                .findFirst()
                .map(TranscriptRow::transcript);
    }

    @Override
    public boolean append(TranscriptId transcript, TranscriptWindow window) {
        TranscriptRow row = rows.get(TranscriptRow.class, transcript.value());
        if (!row.takes(window)) {
            return false;
        }
        row.cover(window);
        rows.update(row);
        rows.add(new WindowRow(row.id, window));
        rows.addAll(
                window.segments().stream()
                        .map(segment -> new SegmentRow(row.id, segment))
                        .toList());
        rows.addAll(
                window.segments().stream()
                        .flatMap(segment -> words(row.id, segment).stream())
                        .toList());
        items.heard(row.sourceId, window);
        return true;
    }

    @Override
    public void complete(TranscriptId transcript, List<String> warnings) {
        TranscriptRow row = rows.get(TranscriptRow.class, transcript.value());
        row.state = Coverage.State.COMPLETE;
        row.warnings = List.copyOf(warnings);
        rows.update(row);
        items.transcriptComplete(row.sourceId);
    }

    @Override
    public List<Segment> segments(TranscriptId transcript, int from) {
        List<SegmentRow> segments =
                rows.list(
                        SegmentRow.class,
                        "from Segment where id.transcriptId = ?1 and id.position >= ?2"
                                + " order by id.position",
                        transcript.value(),
                        from);
        List<WordRow> words =
                rows.list(
                        WordRow.class,
                        "from Word where id.transcriptId = ?1 and id.segment >= ?2"
                                + " order by id.segment, id.position",
                        transcript.value(),
                        from);
        return joined(segments, words);
    }

    @Override
    public List<TimeSpan> windows(TranscriptId transcript) {
        return rows
                .list(
                        WindowRow.class,
                        "from TranscriptWindow where id.transcriptId = ?1 order by id.startMs",
                        transcript.value())
                .stream()
                .map(WindowRow::covered)
                .toList();
    }

    // One unit of work writes at a time, so nobody comes between the look and the number.
    @Override
    public KeptEdit append(TranscriptId transcript, TranscriptEdit edit) {
        int newest =
                rows
                        .first(
                                1,
                                Integer.class,
                                "select id.number from TranscriptEdit where id.transcriptId = ?1"
                                        + " order by id.number desc",
                                transcript.value())
                        .stream()
                        .findFirst()
                        .orElse(0);
        var kept = new KeptEdit(newest + 1, edit, clock.instant());
        rows.add(new EditRow(transcript.value(), kept));
        items.edited(rows.get(TranscriptRow.class, transcript.value()).sourceId);
        return kept;
    }

    @Override
    public List<KeptEdit> edits(TranscriptId transcript, int after) {
        return rows
                .list(
                        EditRow.class,
                        "from TranscriptEdit where id.transcriptId = ?1 and id.number > ?2"
                                + " order by id.number",
                        transcript.value(),
                        after)
                .stream()
                .map(EditRow::kept)
                .toList();
    }

    private static List<WordRow> words(UUID transcript, Segment segment) {
        List<WordRow> words = new ArrayList<>();
        for (Word word : segment.words()) {
            words.add(
                    new WordRow(new WordRow.Key(transcript, segment.index(), words.size()), word));
        }
        return words;
    }

    private static List<Segment> joined(List<SegmentRow> segments, List<WordRow> words) {
        List<Segment> joined = new ArrayList<>(segments.size());
        int next = 0;
        for (SegmentRow segment : segments) {
            List<Word> own = new ArrayList<>();
            while (next < words.size() && words.get(next).isIn(segment)) {
                own.add(words.get(next).word());
                next++;
            }
            joined.add(segment.segment(own));
        }
        return joined;
    }
}

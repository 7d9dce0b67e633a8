package org.inkwright.manuscript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A transcript as the writer reads it: the machine's segments, with the edits that count. A value:
/// each edit and each new window gives another one. Safe to share between threads.
///
/// Edits that came before a window and edits that come after it give the same lines, since lines
/// are named for good and new ones stand at the end. An edit that does not fit (its line is gone)
/// is passed over.
public final class EditedTranscript {
    private final List<Segment> heard;
    private final Fillers fillers;
    private final Layer layer;
    private final @Nullable Past past;
    private final @Nullable Undo undone;

    private EditedTranscript(
            List<Segment> heard,
            Fillers fillers,
            Layer layer,
            @Nullable Past past,
            @Nullable Undo undone) {
        this.heard = heard;
        this.fillers = fillers;
        this.layer = layer;
        this.past = past;
        this.undone = undone;
    }

    /// A transcript that nobody has edited.
    ///
    /// @param language ISO 639-1 code; decides which words are fillers
    /// @param heard the machine's segments so far, in order
    public static EditedTranscript of(String language, List<Segment> heard) {
        Layer bare = Layer.of(held(heard));
        return new EditedTranscript(List.copyOf(heard), Fillers.of(language), bare, null, null);
    }

    /// A transcript with its edits.
    ///
    /// @param edits all of them, by number
    public static EditedTranscript of(String language, List<Segment> heard, List<KeptEdit> edits) {
        EditedTranscript edited = of(language, heard);
        for (KeptEdit edit : edits) {
            edited = edited.after(edit);
        }
        return edited;
    }

    /// The transcript after the machine has heard more.
    ///
    /// @param more the segments that follow those it had
    public EditedTranscript grown(List<Segment> more) {
        List<Segment> all = new ArrayList<>(heard);
        all.addAll(more);
        List<HeldLine> lines = new ArrayList<>(layer.lines());
        lines.addAll(held(more));
        return new EditedTranscript(all, fillers, layer.with(lines), past, undone);
    }

    /// The same transcript, known to be in another language.
    ///
    /// @param language ISO 639-1 code
    public EditedTranscript spokenIn(String language) {
        Fillers others = Fillers.of(language);
        return new EditedTranscript(heard, others, layer, past, undone);
    }

    /// The transcript after one more edit.
    public EditedTranscript after(KeptEdit kept) {
        return switch (kept.edit()) {
            case TranscriptEdit.Change change -> changed(kept.number(), change, null);
            case TranscriptEdit.Undone(int number) -> without(number);
            case TranscriptEdit.Redone(int number) -> again(number);
        };
    }

    /// The lines as they read now, without the fillers while those are hidden.
    public List<TranscriptLine> lines() {
        List<TranscriptLine> shown = new ArrayList<>(layer.lines().size());
        for (HeldLine line : layer.lines()) {
            TranscriptLine visible = layer.hiding() ? line.without(fillers) : line.full();
            if (visible != null) {
                shown.add(visible);
            }
        }
        return Collections.unmodifiableList(shown);
    }

    /// The lines as segments, numbered anew, for what reads segments.
    public List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        for (TranscriptLine line : lines()) {
            segments.add(line.segment(segments.size()));
        }
        return segments;
    }

    /// The text of all lines, one beneath the other.
    public String text() {
        return lines().stream().map(TranscriptLine::text).collect(Collectors.joining("\n"));
    }

    /// Those who speak, by number: who has a line or a name.
    public List<Speaker> speakers() {
        SortedMap<SpeakerId, Speaker> all = new TreeMap<>();
        for (HeldLine line : layer.lines()) {
            SpeakerId id = line.full().speaker();
            if (id != null) {
                all.putIfAbsent(id, new Speaker(id, ""));
            }
        }
        layer.names().forEach((id, name) -> all.put(id, new Speaker(id, name)));
        return List.copyOf(all.values());
    }

    /// A speaker that nobody is yet.
    public SpeakerId freshSpeaker() {
        List<Speaker> all = speakers();
        return new SpeakerId(all.isEmpty() ? 1 : all.getLast().id().number() + 1);
    }

    /// Whether fillers are hidden.
    public boolean hidesFillers() {
        return layer.hiding();
    }

    /// How many segments of the machine it holds.
    public int heardSegments() {
        return heard.size();
    }

    /// Whether an edit would change anything now.
    public boolean takes(TranscriptEdit.Change change) {
        return new LayerEdits(layer, Integer.MAX_VALUE, fillers).after(change) != layer;
    }

    /// What undo takes back next; appending [TranscriptEdit.Undone] with its number does so.
    public Optional<Counted> nextUndo() {
        Past last = past;
        while (last != null && !last.effective()) {
            last = last.earlier();
        }
        return last == null
                ? Optional.empty()
                : Optional.of(new Counted(last.number(), last.change()));
    }

    /// What redo brings back next; appending [TranscriptEdit.Redone] with its number does so.
    public Optional<Counted> nextRedo() {
        return undone == null
                ? Optional.empty()
                : Optional.of(new Counted(undone.number(), undone.change()));
    }

    /// A numbered change: what a menu names and what undo and redo are about.
    ///
    /// @param number its number among the transcript's edits
    /// @param change what it does
    public record Counted(int number, TranscriptEdit.Change change) {}

    private EditedTranscript changed(
            int number, TranscriptEdit.Change change, @Nullable Undo redoable) {
        Layer next = new LayerEdits(layer, number, fillers).after(change);
        Patch patch = next == layer ? null : Patch.between(layer, next);
        var step = new Past(number, change, patch, past);
        return new EditedTranscript(heard, fillers, next, step, redoable);
    }

    private EditedTranscript without(int number) {
        Past last = past;
        if (last != null && last.number() == number) {
            var undo = new Undo(number, last.change(), undone);
            Patch patch = last.patch();
            Layer before = patch == null ? layer : patch.undone(layer);
            return new EditedTranscript(heard, fillers, before, last.earlier(), undo);
        }
        List<Past> counted = counted();
        for (Past one : counted) {
            if (one.number() == number) {
                var undo = new Undo(number, one.change(), undone);
                return replayed(
                        counted.stream().filter(other -> other.number() != number).toList(), undo);
            }
        }
        return this;
    }

    private EditedTranscript again(int number) {
        Undo found = undone;
        while (found != null && found.number() != number) {
            found = found.earlier();
        }
        if (found == null) {
            return this;
        }
        Undo rest = Undo.without(undone, number);
        if (past == null || past.number() < number) {
            return changed(number, found.change(), rest);
        }
        List<Past> counted = new ArrayList<>(counted());
        counted.add(new Past(number, found.change(), null, null));
        counted.sort((a, b) -> Integer.compare(a.number(), b.number()));
        return replayed(counted, rest);
    }

    private EditedTranscript replayed(List<Past> counted, @Nullable Undo redoable) {
        EditedTranscript anew =
                new EditedTranscript(heard, fillers, Layer.of(held(heard)), null, null);
        for (Past one : counted) {
            anew = anew.changed(one.number(), one.change(), null);
        }
        return new EditedTranscript(heard, fillers, anew.layer, anew.past, redoable);
    }

    private List<Past> counted() {
        List<Past> counted = new ArrayList<>();
        for (Past one = past; one != null; one = one.earlier()) {
            counted.add(one);
        }
        return counted.reversed();
    }

    private static List<HeldLine> held(List<Segment> segments) {
        List<HeldLine> lines = new ArrayList<>(segments.size());
        for (Segment segment : segments) {
            Wording wording = Wording.of(segment);
            lines.add(
                    new HeldLine(
                            new TranscriptLine(
                                    LineId.ofSegment(segment.index()),
                                    segment.time(),
                                    wording.text(),
                                    wording.words(),
                                    null,
                                    new LineOrigin(
                                            segment.index(),
                                            segment.index(),
                                            LineOrigin.State.HEARD))));
        }
        return lines;
    }
}

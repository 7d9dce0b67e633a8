package org.inkwright.desktop.transcript;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.Speaker;
import org.inkwright.manuscript.SpeakerId;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.TranscriptLine;
import org.jspecify.annotations.Nullable;

/// Who speaks in the transcript on the desk. For the window's thread.
public final class SpeakersViewModel {
    private final Texts texts = Texts.of(SpeakersViewModel.class);
    private final ObservableList<Voice> voices = FXCollections.observableArrayList();
    private final TranscriptViewModel transcript;

    /// The speakers of a transcript.
    public SpeakersViewModel(TranscriptViewModel transcript) {
        this.transcript = transcript;
        transcript.onText(this::refresh);
        refresh();
    }

    /// Somebody who speaks.
    ///
    /// @param id its name for good
    /// @param name what the writer calls it; empty until named
    /// @param shown what the page calls it
    /// @param lines how many lines are its
    public record Voice(SpeakerId id, String name, String shown, long lines) {}

    /// Those who speak, by number. The view must not change them.
    public ObservableList<Voice> voices() {
        return voices;
    }

    private void refresh() {
        TranscriptDocument on = transcript.document();
        List<Voice> now =
                on == null
                        ? List.of()
                        : on.text().speakers().stream().map(one -> voice(on, one)).toList();
        if (!now.equals(voices)) {
            voices.setAll(now);
        }
    }

    private static Voice voice(TranscriptDocument on, Speaker speaker) {
        long lines =
                on.lines().stream().filter(line -> speaker.id().equals(line.speaker())).count();
        return new Voice(speaker.id(), speaker.name(), on.nameOf(speaker), lines);
    }

    /// Gives somebody a name; an empty one takes it away.
    public void name(Voice voice, String name) {
        String wanted = name.strip();
        if (!wanted.equals(voice.name())) {
            transcript.edit(on -> new TranscriptEdit.SpeakerNamed(voice.id(), wanted));
        }
    }

    /// Two are one: what the second said is said by the first.
    public void merge(Voice kept, Voice gone) {
        if (!kept.id().equals(gone.id())) {
            transcript.edit(on -> new TranscriptEdit.SpeakersMerged(kept.id(), gone.id()));
        }
    }

    /// Some rows are somebody's.
    ///
    /// @param speaker null for nobody in particular
    void attribute(List<Integer> rows, @Nullable SpeakerId speaker) {
        transcript.edit(on -> {
            List<LineId> lines = linesOf(on, rows);
            return lines.isEmpty() ? null : new TranscriptEdit.Attributed(lines, speaker);
        });
    }

    /// Some rows are somebody's who has not spoken before.
    void attributeNew(List<Integer> rows) {
        transcript.edit(on -> {
            List<LineId> lines = linesOf(on, rows);
            return lines.isEmpty()
                    ? null
                    : new TranscriptEdit.Attributed(lines, on.text().freshSpeaker());
        });
    }

    private static List<LineId> linesOf(TranscriptDocument on, List<Integer> rows) {
        return rows.stream()
                .filter(row -> row >= 0 && row < on.lines().size())
                .map(row -> on.lines().get(row).id())
                .toList();
    }

    /// The rows from one on to the end of its turn: as long as the same one speaks.
    List<Integer> turnFrom(int row) {
        TranscriptDocument on = transcript.document();
        if (on == null || row < 0 || row >= on.lines().size()) {
            return List.of();
        }
        List<TranscriptLine> lines = on.lines();
        SpeakerId speaker = lines.get(row).speaker();
        int last = row;
        while (last + 1 < lines.size() && Objects.equals(lines.get(last + 1).speaker(), speaker)) {
            last++;
        }
        return IntStream.rangeClosed(row, last).boxed().toList();
    }

    /// How many lines somebody has, in words.
    String countOf(Voice voice) {
        return texts.text("speakers.lines", voice.lines());
    }
}

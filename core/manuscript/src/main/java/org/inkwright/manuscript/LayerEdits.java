package org.inkwright.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.inkwright.manuscript.LineOrigin.State;

/// Applies one edit to a layer. An edit that does not fit, such as one of a line that is gone, or
/// that would change nothing, gives the same layer back.
///
/// @param layer before the edit
/// @param number the edit's number, which names the lines that it makes
/// @param fillers those of the transcript's language
record LayerEdits(Layer layer, int number, Fillers fillers) {
    Layer after(TranscriptEdit.Change change) {
        return switch (change) {
            case TranscriptEdit.Reworded one -> reworded(List.of(one));
            case TranscriptEdit.Replaced(var lines) -> reworded(lines);
            case TranscriptEdit.Split split -> split(split);
            case TranscriptEdit.Merged(LineId line, LineId next) -> merged(line, next);
            case TranscriptEdit.Retimed(var lines) -> retimed(lines);
            case TranscriptEdit.Removed(var lines) -> removed(new HashSet<>(lines));
            case TranscriptEdit.Attributed(var lines, var speaker) -> {
                Set<LineId> ids = new HashSet<>(lines);
                yield each(line ->
                        ids.contains(line.id()) && !Objects.equals(line.speaker(), speaker)
                                ? line.by(speaker)
                                : line);
            }
            case TranscriptEdit.SpeakerNamed(var speaker, var name) ->
                    layer.names().getOrDefault(speaker, "").equals(name.strip())
                            ? layer
                            : layer.named(speaker, name);
            case TranscriptEdit.SpeakersMerged(var kept, var gone) -> oneSpeaker(kept, gone);
            case TranscriptEdit.FillersHidden() -> layer.hiding() ? layer : layer.hiding(true);
            case TranscriptEdit.FillersShown() -> layer.hiding() ? layer.hiding(false) : layer;
            case TranscriptEdit.Reheard reheard -> reheard(reheard);
        };
    }

    private Layer reworded(List<TranscriptEdit.Reworded> lines) {
        Map<LineId, String> texts = new HashMap<>();
        lines.forEach(line -> texts.put(line.line(), line.text().strip()));
        return each(line -> {
            String text = texts.get(line.id());
            return text == null ? line : reworded(line, text);
        });
    }

    private TranscriptLine reworded(TranscriptLine line, String text) {
        Wording full = Wording.of(line);
        String shown = hidden().without(full).text();
        if (shown.equals(text)) {
            return line;
        }
        String next = shown.equals(line.text()) ? text : hidden().back(line.text(), text);
        return line.spoken(full.reworded(next), State.EDITED);
    }

    private Layer split(TranscriptEdit.Split split) {
        int at = layer.indexOf(split.line());
        if (at < 0) {
            return layer;
        }
        TranscriptLine line = layer.line(at);
        Wording full = Wording.of(line);
        Fillers hidden = hidden();
        int character =
                hidden.areIn(full.text())
                        ? new Hiding(full, hidden).fullPlace(split.character())
                        : split.character();
        TimeSpan time = line.time();
        if (character >= line.text().length()
                || split.atMillis() < time.startMillis()
                || split.atMillis() > time.endMillis()) {
            return layer;
        }
        Wording head = full.before(character);
        Wording tail = full.from(character);
        if (head.text().isBlank() || tail.text().isBlank()) {
            return layer;
        }
        var first = new TimeSpan(time.startMillis(), split.atMillis());
        var second = new TimeSpan(split.atMillis(), time.endMillis());
        return layer.spliced(
                at,
                at + 1,
                List.of(
                        part(line, line.id(), first, head),
                        part(line, new LineId(number, 0), second, tail)));
    }

    private static TranscriptLine part(
            TranscriptLine line, LineId id, TimeSpan time, Wording wording) {
        Wording heard = wording.heardIn(0, time);
        return new TranscriptLine(
                id,
                time,
                heard.text(),
                heard.words(),
                line.speaker(),
                line.origin().now(State.EDITED));
    }

    private Layer merged(LineId id, LineId nextId) {
        int at = layer.indexOf(id);
        if (at < 0 || at + 1 >= layer.lines().size() || !layer.line(at + 1).id().equals(nextId)) {
            return layer;
        }
        TranscriptLine line = layer.line(at);
        TranscriptLine next = layer.line(at + 1);
        Wording all = Wording.of(line).joinedWith(Wording.of(next));
        var merged =
                new TranscriptLine(
                        id,
                        line.time().joinedWith(next.time()),
                        all.text(),
                        all.words(),
                        line.speaker() == null ? next.speaker() : line.speaker(),
                        line.origin().joinedWith(next.origin(), State.EDITED));
        return layer.spliced(at, at + 2, List.of(merged));
    }

    private Layer retimed(List<TranscriptEdit.LineTime> lines) {
        Map<LineId, TimeSpan> times = new HashMap<>();
        lines.forEach(line -> times.put(line.line(), line.time()));
        return each(line -> {
            TimeSpan time = times.get(line.id());
            return time == null || time.equals(line.time()) ? line : retimed(line, time);
        });
    }

    private static TranscriptLine retimed(TranscriptLine line, TimeSpan time) {
        // A line that was moved as a whole takes its words with it.
        boolean moved = time.length().equals(line.time().length());
        long shift = moved ? time.startMillis() - line.time().startMillis() : 0;
        Wording heard = Wording.of(line).heardIn(shift, time);
        return new TranscriptLine(
                line.id(),
                time,
                line.text(),
                heard.words(),
                line.speaker(),
                line.origin().now(State.EDITED));
    }

    private Layer removed(Set<LineId> ids) {
        List<HeldLine> kept =
                layer.lines().stream().filter(line -> !ids.contains(line.full().id())).toList();
        return kept.size() == layer.lines().size() ? layer : layer.with(kept);
    }

    private Layer oneSpeaker(SpeakerId kept, SpeakerId gone) {
        Layer merged = each(line -> gone.equals(line.speaker()) ? line.by(kept) : line);
        String name = merged.names().get(gone);
        if (name == null) {
            return merged;
        }
        Layer nameless = merged.named(gone, "");
        return nameless.names().containsKey(kept) ? nameless : nameless.named(kept, name);
    }

    private Layer reheard(TranscriptEdit.Reheard edit) {
        int first = layer.indexOf(edit.first());
        int last = layer.indexOf(edit.last());
        if (first < 0 || last < first) {
            return layer;
        }
        List<HeldLine> stretch = layer.lines().subList(first, last + 1);
        SpeakerId speaker = stretch.getFirst().full().speaker();
        boolean one =
                stretch.stream().allMatch(line -> Objects.equals(line.full().speaker(), speaker));
        LineOrigin origin =
                stretch.stream()
                        .map(line -> line.full().origin())
                        .reduce((a, b) -> a.joinedWith(b, State.REHEARD))
                        .orElseThrow()
                        .now(State.REHEARD);
        List<TranscriptLine> lines = new ArrayList<>();
        for (Segment segment : edit.heard()) {
            Wording heard = Wording.of(segment);
            lines.add(
                    new TranscriptLine(
                            new LineId(number, lines.size()),
                            segment.time(),
                            heard.text(),
                            heard.words(),
                            one ? speaker : null,
                            origin));
        }
        return layer.spliced(first, last + 1, lines);
    }

    private Fillers hidden() {
        return layer.hiding() ? fillers : Fillers.NONE;
    }

    private Layer each(UnaryOperator<TranscriptLine> change) {
        List<HeldLine> next = new ArrayList<>(layer.lines().size());
        boolean changed = false;
        for (HeldLine held : layer.lines()) {
            TranscriptLine line = change.apply(held.full());
            boolean same = Objects.equals(line, held.full());
            changed |= !same;
            next.add(same ? held : new HeldLine(line));
        }
        return changed ? layer.with(next) : layer;
    }
}

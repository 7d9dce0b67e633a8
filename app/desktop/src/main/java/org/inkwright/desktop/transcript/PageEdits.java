package org.inkwright.desktop.transcript;

import org.inkwright.kit.LineEdits;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.TranscriptLine;

/// What the writer does on the page, as edits of the transcript. Whoever types wants silence.
final class PageEdits implements LineEdits {
    private final TranscriptViewModel model;
    private final TranscriptView.Parts parts;

    PageEdits(TranscriptViewModel model, TranscriptView.Parts parts) {
        this.model = model;
        this.parts = parts;
    }

    @Override
    public void edited(int line, String words) {
        parts.player().pause();
        model.typed(line, words);
    }

    @Override
    public void split(int line, int at) {
        parts.player().pause();
        TranscriptDocument before = model.document();
        if (before == null || line >= before.rows().size()) {
            return;
        }
        Row row = before.rows().get(line);
        int blanks = row.words().length() - row.words().stripLeading().length();
        model.edit(on -> {
            int now = on.rowOf(row.id());
            if (now < 0) {
                return null;
            }
            TranscriptLine kept = on.lines().get(now);
            int character = at - blanks;
            return character <= 0 || character >= kept.text().stripTrailing().length()
                    ? null
                    : new TranscriptEdit.Split(kept.id(), character, kept.millisAt(character));
        });
    }

    @Override
    public void merged(int line) {
        parts.player().pause();
        TranscriptDocument before = model.document();
        if (before == null || line < 1 || line >= before.rows().size()) {
            return;
        }
        var first = before.rows().get(line - 1).id();
        var second = before.rows().get(line).id();
        model.edit(on -> new TranscriptEdit.Merged(first, second));
    }

    @Override
    public void undo() {
        model.undo();
    }

    @Override
    public void redo() {
        model.redo();
    }
}

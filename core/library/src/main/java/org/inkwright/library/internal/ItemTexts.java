package org.inkwright.library.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inkwright.manuscript.Drafts;
import org.inkwright.manuscript.EditedTranscript;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.Transcripts;

/// What can be found of an item besides its title: the edited transcript of a source, the text that
/// counts of a draft, what texts say of a picture and its tags.
final class ItemTexts {
    private final Rows rows;
    private final Drafts drafts;
    private final Transcripts transcripts;

    ItemTexts(Rows rows, Drafts drafts, Transcripts transcripts) {
        this.rows = rows;
        this.drafts = drafts;
        this.transcripts = transcripts;
    }

    String of(ItemRow item) {
        return switch (item.ref()) {
            case ItemRef.OfSource(var id) ->
                    transcripts
                            .newestOf(id)
                            .map(newest -> {
                                List<Segment> said = bare(newest.id().value());
                                var edits = transcripts.edits(newest.id(), 0);
                                return EditedTranscript.of(newest.language(), said, edits).text();
                            })
                            .orElse("");
            case ItemRef.OfDraft(var id) ->
                    drafts.chapters(id).stream()
                            .map(written -> written.chapter().title() + "\n\n" + written.markdown())
                            .collect(Collectors.joining("\n\n"));
            case ItemRef.OfPicture(var id) -> ofPicture(id.value());
        };
    }

    private String ofPicture(UUID id) {
        List<String> lines = new ArrayList<>(PictureUses.linesOf(rows, id));
        lines.addAll(
                rows.list(
                        String.class,
                        "select id.name from ItemTag where id.itemId = ?1 order by id.name",
                        id));
        return String.join("\n", lines);
    }

    // Their words, which are many, do not matter here.
    private List<Segment> bare(UUID transcript) {
        return rows
                .list(
                        SegmentRow.class,
                        "from Segment where id.transcriptId = ?1 order by id.position",
                        transcript)
                .stream()
                .map(segment -> segment.segment(List.of()))
                .toList();
    }
}

package org.inkwright.studio;

import java.time.InstantSource;
import java.util.Optional;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.Drafts;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Lineage;
import org.inkwright.manuscript.Partial;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionId;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;
import org.inkwright.manuscript.WrittenChapter;

/// Keeps what models wrote as variants of chapters, always beside what the writer wrote, never over
/// it. Safe to share.
final class TakeShelf {
    private final Ids ids;
    private final InstantSource clock;
    private final RunId run;
    private final String engine;

    TakeShelf(Ids ids, InstantSource clock, RunId run, String engine) {
        this.ids = ids;
        this.clock = clock;
        this.run = run;
        this.engine = engine;
    }

    VariantId fresh() {
        return new VariantId(ids.next());
    }

    /// Makes the variant of a take, if it is not there. It counts when nothing else does.
    void open(Change change, Take take, VariantId id) {
        Drafts drafts = change.unit().drafts();
        boolean there =
                drafts.variants(take.chapter().id()).stream().anyMatch(one -> one.id().equals(id));
        if (!there) {
            add(change, take, id);
        }
    }

    private void add(Change change, Take take, VariantId id) {
        Drafts drafts = change.unit().drafts();
        int others = drafts.variants(take.chapter().id()).size();
        drafts.add(
                new Variant(
                        id,
                        take.chapter().id(),
                        others + 1,
                        engine,
                        Variant.State.UNFINISHED,
                        clock.instant()));
        if (others == 0) {
            drafts.choose(take.chapter().id(), id);
            change.tell(new StudioEvent.DraftEdited(take.chapter().draft()));
        }
    }

    /// The variant is whole.
    void finish(Change change, Take take, VariantId id, SupportedText text) {
        open(change, take, id);
        VariantId where = put(change, take, id, text);
        change.unit().drafts().finish(id);
        change.unit().drafts().finish(where);
        change.unit().partials().drop(id);
        change.tell(new StudioEvent.ChapterWritten(take.chapter().draft(), now(change, take)));
    }

    /// The variant broke off; it can be gone on with.
    void leaveOff(Change change, Take take, VariantId id, SupportedText text, String raw) {
        open(change, take, id);
        put(change, take, id, text);
        change.unit().partials().keep(new Partial(id, run, raw, clock.instant()));
        change.tell(new StudioEvent.DraftEdited(take.chapter().draft()));
    }

    /// Puts a text where it belongs: in its variant, or beside it when the writer wrote there
    /// meanwhile.
    private VariantId put(Change change, Take take, VariantId id, SupportedText text) {
        Drafts drafts = change.unit().drafts();
        Optional<Revision> newest = drafts.newest(id);
        if (newest.map(Revision::author).filter(Revision.Author.WRITER::equals).isPresent()) {
            VariantId beside = fresh();
            add(change, take, beside);
            drafts.add(revision(beside, 0, text));
            return beside;
        }
        if (newest.map(Revision::text).filter(text::equals).isEmpty()) {
            drafts.add(revision(id, newest.map(Revision::number).orElse(0), text));
        }
        return id;
    }

    private Revision revision(VariantId variant, int follows, SupportedText text) {
        return new Revision(
                new RevisionId(ids.next()),
                variant,
                Lineage.after(follows),
                text,
                Revision.Author.MACHINE,
                clock.instant());
    }

    private static Chapter now(Change change, Take take) {
        return change.unit().drafts().chapters(take.chapter().draft()).stream()
                .map(WrittenChapter::chapter)
                .filter(chapter -> chapter.id().equals(take.chapter().id()))
                .findFirst()
                .orElse(take.chapter());
    }
}

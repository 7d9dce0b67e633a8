package org.inkwright.library.internal;

import java.time.Instant;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Drafts;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Lineage;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionId;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;
import org.inkwright.manuscript.WrittenChapter;

/// Makes a draft like another.
final class Copying {
    private final Rows rows;
    private final Drafts drafts;

    Copying(Rows rows, Drafts drafts) {
        this.rows = rows;
        this.drafts = drafts;
    }

    DraftId duplicate(DraftId id, String title, Ids ids, Instant at) {
        DraftRow old = rows.get(DraftRow.class, id.value());
        FrontMatter front = drafts.draft(id).orElseThrow().front();
        var copy = new DraftId(ids.next());
        var titled = new FrontMatter(title, front.language(), front.summary(), front.seo());
        Draft plain = old.draft(titled);
        drafts.add(new Draft(copy, plain.source(), plain.outline(), titled, at));
        for (WrittenChapter written : drafts.chapters(id)) {
            duplicate(written, copy, ids, at);
        }
        return copy;
    }

    private void duplicate(WrittenChapter written, DraftId draft, Ids ids, Instant at) {
        Chapter old = written.chapter();
        var id = new ChapterId(ids.next());
        drafts.add(new Chapter(id, draft, old.position(), old.title(), old.span(), null));
        Revision newest = written.revision();
        if (newest == null) {
            return;
        }
        String engine = rows.get(VariantRow.class, newest.variant().value()).engine;
        var variant = new VariantId(ids.next());
        drafts.add(new Variant(variant, id, 1, engine, Variant.State.FINISHED, at));
        drafts.add(
                new Revision(
                        new RevisionId(ids.next()),
                        variant,
                        new Lineage(1, 0, null, "duplicate"),
                        newest.text(),
                        newest.author(),
                        at));
        drafts.choose(id, variant);
    }
}

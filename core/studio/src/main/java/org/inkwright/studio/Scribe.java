package org.inkwright.studio;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Drafts;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Lineage;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionId;
import org.inkwright.manuscript.SnapshotId;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;
import org.inkwright.manuscript.WordCount;
import org.inkwright.studio.DraftDesk.Saved;
import org.jspecify.annotations.Nullable;

/// Adds the writer's revisions, and counts the words of the day with them. Safe to share.
///
/// @param ids fresh names
/// @param clock tells the time
/// @param zone where the writer's days begin
record Scribe(Ids ids, InstantSource clock, ZoneId zone) {
    /// The next text of a sheet.
    @FunctionalInterface
    interface Next {
        SupportedText after(@Nullable Revision newest);
    }

    Instant now() {
        return clock.instant();
    }

    SnapshotId snapshotId() {
        return new SnapshotId(ids.next());
    }

    ChapterId chapterId() {
        return new ChapterId(ids.next());
    }

    /// A variant of the writer's own, beside those a chapter has.
    Variant ownVariant(Drafts drafts, ChapterId chapter) {
        return new Variant(
                new VariantId(ids.next()),
                chapter,
                drafts.variants(chapter).size() + 1,
                Variant.WRITER,
                Variant.State.FINISHED,
                now());
    }

    /// A variant that begins as another reads. No word was written by that, so none is counted.
    Sheet branch(Drafts drafts, Sheet sheet) {
        Variant own = ownVariant(drafts, sheet.chapter());
        drafts.add(own);
        drafts.newest(sheet.variant())
                .ifPresent(newest ->
                        drafts.add(
                                new Revision(
                                        new RevisionId(ids.next()),
                                        own.id(),
                                        Lineage.after(0),
                                        newest.text(),
                                        newest.author(),
                                        now())));
        return new Sheet(sheet.draft(), sheet.chapter(), own.id());
    }

    /// Adds a text of its own, unless it is the one that is there.
    Saved write(Change change, Sheet sheet, int follows, Next next) {
        Optional<Revision> newest = change.unit().drafts().newest(sheet.variant());
        int number = newest.map(Revision::number).orElse(0);
        if (number != follows) {
            return newest.<Saved>map(Saved.Outrun::new).orElseGet(Saved.Nothing::new);
        }
        SupportedText text = next.after(newest.orElse(null));
        if (newest.map(Revision::text).filter(text::equals).isPresent()) {
            return new Saved.Done(number);
        }
        return add(change, sheet, new Step(newest.orElse(null), Lineage.after(number), text));
    }

    /// Adds a text that brings back an older one.
    Saved repeat(Change change, Sheet sheet, int follows, int older, String label) {
        Drafts drafts = change.unit().drafts();
        Optional<Revision> newest = drafts.newest(sheet.variant());
        Optional<Revision> back = drafts.revision(sheet.variant(), older);
        if (newest.isEmpty() || back.isEmpty()) {
            return new Saved.Nothing();
        }
        int number = newest.get().number();
        if (number != follows) {
            return new Saved.Outrun(newest.get());
        }
        if (older == number) {
            return new Saved.Done(number);
        }
        var lineage = Lineage.repeating(number, older, label);
        return add(change, sheet, new Step(newest.get(), lineage, back.get().text()));
    }

    private Saved add(Change change, Sheet sheet, Step step) {
        var revision =
                new Revision(
                        new RevisionId(ids.next()),
                        sheet.variant(),
                        step.lineage,
                        step.text,
                        Revision.Author.WRITER,
                        now());
        if (!change.unit().drafts().follow(revision)) {
            throw new StudioException("draft.unknown", "the sheet is gone");
        }
        int words = words(step.text) - (step.newest == null ? 0 : words(step.newest.text()));
        if (words != 0) {
            LocalDate today = LocalDate.ofInstant(now(), zone);
            change.unit().writing().wrote(sheet.draft(), today, words);
        }
        change.tell(new StudioEvent.DraftEdited(sheet.draft()));
        return new Saved.Done(revision.number());
    }

    private static int words(SupportedText text) {
        return WordCount.of(text.markdown());
    }

    private record Step(@Nullable Revision newest, Lineage lineage, SupportedText text) {}
}

package org.inkwright.studio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Drafts;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.History;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionFacts;
import org.inkwright.manuscript.Snapshot;
import org.inkwright.manuscript.SnapshotId;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;
import org.inkwright.manuscript.WrittenChapter;

/// Writes in drafts, one transaction for each change. Safe to share.
final class WritingDesk implements DraftDesk {
    private final Books books;
    private final Scribe scribe;

    WritingDesk(Books books, Scribe scribe) {
        this.books = books;
        this.scribe = scribe;
    }

    @Override
    public Optional<Sheet> sheet(DraftId draft, ChapterId chapter) {
        Optional<Sheet> chosen =
                books.read(unit ->
                        chapter(unit.drafts(), draft, chapter)
                                .flatMap(found -> Optional.ofNullable(found.chosen()))
                                .map(variant -> new Sheet(draft, chapter, variant)));
        return chosen.isPresent() ? chosen : books.change(c -> fresh(c, draft, chapter));
    }

    private Optional<Sheet> fresh(Change change, DraftId draft, ChapterId id) {
        Drafts drafts = change.unit().drafts();
        return chapter(drafts, draft, id)
                .map(chapter -> {
                    VariantId chosen = chapter.chosen();
                    if (chosen == null) {
                        Variant own = scribe.ownVariant(drafts, id);
                        chosen = own.id();
                        drafts.add(own);
                        drafts.choose(id, chosen);
                    }
                    return new Sheet(draft, id, chosen);
                });
    }

    private static Optional<Chapter> chapter(Drafts drafts, DraftId draft, ChapterId id) {
        return drafts.chapters(draft).stream()
                .map(WrittenChapter::chapter)
                .filter(chapter -> chapter.id().equals(id))
                .findFirst();
    }

    @Override
    public Saved keep(Sheet sheet, int follows, String markdown) {
        return written(
                sheet,
                follows,
                newest ->
                        newest == null
                                ? SupportedText.of(markdown)
                                : newest.text().edited(markdown));
    }

    @Override
    public Saved keep(Sheet sheet, int follows, SupportedText text) {
        return written(sheet, follows, newest -> text);
    }

    private Saved written(Sheet sheet, int follows, Scribe.Next next) {
        return books.change(change -> scribe.write(change, sheet, follows, next));
    }

    @Override
    public Saved undo(Sheet sheet, int follows) {
        return repeated(sheet, follows, "undo", History::undo);
    }

    @Override
    public Saved redo(Sheet sheet, int follows) {
        return repeated(sheet, follows, "redo", History::redo);
    }

    private Saved repeated(
            Sheet sheet, int follows, String label, Function<History, OptionalInt> which) {
        return books.change(change -> {
            var facts = change.unit().drafts().history(sheet.variant());
            OptionalInt older = which.apply(History.of(facts));
            return older.isPresent()
                    ? scribe.repeat(change, sheet, follows, older.getAsInt(), label)
                    : new Saved.Nothing();
        });
    }

    @Override
    public Saved restore(Sheet sheet, int follows, int number) {
        return books.change(c -> scribe.repeat(c, sheet, follows, number, "restore"));
    }

    @Override
    public List<RevisionFacts> history(Sheet sheet) {
        return books.read(unit -> unit.drafts().history(sheet.variant())).reversed();
    }

    @Override
    public Optional<Revision> revision(Sheet sheet, int number) {
        return books.read(unit -> unit.drafts().revision(sheet.variant(), number));
    }

    @Override
    public Sheet branch(Sheet sheet) {
        return books.change(change -> {
            Sheet copy = scribe.branch(change.unit().drafts(), sheet);
            change.unit().drafts().choose(sheet.chapter(), copy.variant());
            change.tell(new StudioEvent.DraftEdited(sheet.draft()));
            return copy;
        });
    }

    @Override
    public void choose(DraftId draft, ChapterId chapter, VariantId variant) {
        edit(draft, change -> change.unit().drafts().choose(chapter, variant));
    }

    @Override
    public void retitle(DraftId draft, String title) {
        edit(draft, change -> retitle(change.unit().drafts(), draft, title));
    }

    static void retitle(Drafts drafts, DraftId id, String title) {
        drafts.draft(id)
                .map(Draft::front)
                .map(front ->
                        new FrontMatter(title, front.language(), front.summary(), front.seo()))
                .ifPresent(front -> drafts.add(id, front));
    }

    @Override
    public Optional<ChapterId> addChapter(DraftId draft, String title, int at) {
        return books.change(change -> {
            Drafts drafts = change.unit().drafts();
            if (drafts.draft(draft).isEmpty()) {
                return Optional.empty();
            }
            List<ChapterId> order = new ArrayList<>(order(drafts, draft));
            var chapter = new Chapter(scribe.chapterId(), draft, order.size(), title, null, null);
            drafts.add(chapter);
            order.add(Math.clamp(at, 0, order.size()), chapter.id());
            drafts.reorder(draft, order);
            change.tell(new StudioEvent.DraftEdited(draft));
            return Optional.of(chapter.id());
        });
    }

    private static List<ChapterId> order(Drafts drafts, DraftId draft) {
        return drafts.chapters(draft).stream().map(one -> one.chapter().id()).toList();
    }

    @Override
    public void retitle(DraftId draft, ChapterId chapter, String title) {
        edit(draft, change -> change.unit().drafts().retitle(chapter, title));
    }

    @Override
    public boolean reorder(DraftId draft, List<ChapterId> order) {
        return books.change(change -> {
            boolean done = change.unit().drafts().reorder(draft, order);
            if (done) {
                change.tell(new StudioEvent.DraftEdited(draft));
            }
            return done;
        });
    }

    @Override
    public void remove(DraftId draft, ChapterId chapter) {
        edit(draft, change -> change.unit().drafts().remove(chapter, scribe.now()));
    }

    @Override
    public void bringBack(DraftId draft, ChapterId chapter) {
        edit(draft, change -> change.unit().drafts().bringBack(chapter));
    }

    @Override
    public SnapshotId snapshot(DraftId draft, String name) {
        return books.change(change -> {
            var chapters = change.unit().drafts().chapters(draft);
            Instant now = scribe.now();
            Snapshot snapshot = Snapshot.of(scribe.snapshotId(), draft, name, chapters, now);
            change.unit().snapshots().add(snapshot);
            change.tell(new StudioEvent.DraftEdited(draft));
            return snapshot.id();
        });
    }

    @Override
    public boolean restore(SnapshotId id) {
        return books.change(change -> {
            Optional<Snapshot> found = change.unit().snapshots().snapshot(id);
            found.ifPresent(snapshot -> {
                change.unit().snapshots().restore(snapshot, scribe.ids(), scribe.now());
                change.tell(new StudioEvent.DraftEdited(snapshot.draft()));
            });
            return found.isPresent();
        });
    }

    @Override
    public void aim(DraftId draft, int words) {
        edit(draft, change -> change.unit().writing().setGoal(draft, words));
    }

    @Override
    public void aimEachDay(int words) {
        books.update(change -> change.unit().writing().setDayGoal(words));
    }

    private void edit(DraftId draft, Consumer<Change> work) {
        books.update(change -> {
            work.accept(change);
            change.tell(new StudioEvent.DraftEdited(draft));
        });
    }
}

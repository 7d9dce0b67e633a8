package org.inkwright.desktop.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.inkwright.desktop.work.Saved;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Lineage;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionFacts;
import org.inkwright.manuscript.RevisionId;
import org.inkwright.manuscript.Snapshot;
import org.inkwright.manuscript.SnapshotId;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;
import org.inkwright.manuscript.WrittenChapter;
import org.inkwright.studio.DraftDesk;
import org.inkwright.studio.Sheet;
import org.inkwright.studio.StudioEvent;
import org.jspecify.annotations.Nullable;

/// Writing in the drafts of a fake library. Undo and redo walk over the revisions by number.
public final class FakeDraftDesk implements DraftDesk {
    public final List<String> steps = new ArrayList<>();
    public @Nullable RuntimeException failure;
    private final FakeLibrary library;
    private final FakeStudio.FakeFeed feed;
    private final List<WrittenChapter> removed = new ArrayList<>();
    private int at;

    FakeDraftDesk(FakeLibrary library, FakeStudio.FakeFeed feed) {
        this.library = library;
        this.feed = feed;
    }

    private List<WrittenChapter> chapters(DraftId draft) {
        return Objects.requireNonNull(library.chapters.get(draft));
    }

    private void change(DraftId draft, UnaryOperator<List<WrittenChapter>> work) {
        List<WrittenChapter> newer = new ArrayList<>(work.apply(List.copyOf(chapters(draft))));
        newer.replaceAll(one -> placed(one, newer.indexOf(one)));
        library.chapters.put(draft, newer);
        feed.tell(new StudioEvent.DraftEdited(draft));
    }

    private static WrittenChapter placed(WrittenChapter one, int place) {
        Chapter c = one.chapter();
        return new WrittenChapter(
                new Chapter(c.id(), c.draft(), Math.max(0, place), c.title(), c.span(), c.chosen()),
                one.revision());
    }

    @Override
    public Optional<Sheet> sheet(DraftId draft, ChapterId chapter) {
        return chapters(draft).stream()
                .filter(one -> one.chapter().id().equals(chapter))
                .findFirst()
                .map(one -> new Sheet(draft, chapter, variant(one.chapter())));
    }

    private VariantId variant(Chapter chapter) {
        VariantId chosen = chapter.chosen();
        return chosen == null ? new VariantId(chapter.id().value()) : chosen;
    }

    private List<Revision> revisions(Sheet sheet) {
        return library.revisions.computeIfAbsent(sheet.variant(), id -> new ArrayList<>());
    }

    @Override
    public Saved keep(Sheet sheet, int follows, String markdown) {
        return keep(sheet, follows, SupportedText.of(markdown));
    }

    @Override
    public Saved keep(Sheet sheet, int follows, SupportedText text) {
        if (failure != null) {
            throw failure;
        }
        List<Revision> all = revisions(sheet);
        if (all.size() != follows) {
            return new Saved.Outrun(all.getLast());
        }
        Revision revision =
                new Revision(
                        new RevisionId(library.ids.next()),
                        sheet.variant(),
                        Lineage.after(follows),
                        text,
                        Revision.Author.WRITER,
                        library.now());
        all.add(revision);
        at = all.size();
        change(
                sheet.draft(),
                list ->
                        list.stream()
                                .map(one ->
                                        one.chapter().id().equals(sheet.chapter())
                                                ? new WrittenChapter(one.chapter(), revision)
                                                : one)
                                .toList());
        return new Saved.Done(all.size());
    }

    @Override
    public Saved undo(Sheet sheet, int follows) {
        return repeat(sheet, follows, at - 1);
    }

    @Override
    public Saved redo(Sheet sheet, int follows) {
        return repeat(sheet, follows, at + 1);
    }

    @Override
    public Saved restore(Sheet sheet, int follows, int number) {
        return repeat(sheet, follows, number);
    }

    private Saved repeat(Sheet sheet, int follows, int number) {
        List<Revision> all = revisions(sheet);
        if (number < 1 || number > all.size()) {
            return new Saved.Nothing();
        }
        Saved kept = keep(sheet, follows, all.get(number - 1).text());
        at = number;
        return kept;
    }

    @Override
    public List<RevisionFacts> history(Sheet sheet) {
        return revisions(sheet).stream().map(Revision::facts).toList().reversed();
    }

    @Override
    public Optional<Revision> revision(Sheet sheet, int number) {
        return Optional.of(revisions(sheet).get(number - 1));
    }

    @Override
    public Sheet branch(Sheet sheet) {
        VariantId own = new VariantId(library.ids.next());
        library.revisions.put(own, new ArrayList<>(List.of(revisions(sheet).getLast())));
        List<Variant> all =
                library.variants.computeIfAbsent(
                        sheet.chapter(),
                        id -> new ArrayList<>(List.of(variant(sheet, sheet.variant(), 1))));
        all.add(variant(sheet, own, all.size() + 1));
        choose(sheet.draft(), sheet.chapter(), own);
        return new Sheet(sheet.draft(), sheet.chapter(), own);
    }

    private Variant variant(Sheet sheet, VariantId id, int number) {
        String engine = number == 1 ? "extractive" : Variant.WRITER;
        return new Variant(
                id, sheet.chapter(), number, engine, Variant.State.FINISHED, library.now());
    }

    @Override
    public void choose(DraftId draft, ChapterId chapter, VariantId variant) {
        Revision newest = library.revisions.getOrDefault(variant, List.of()).getLast();
        change(
                draft,
                list ->
                        list.stream()
                                .map(one ->
                                        one.chapter().id().equals(chapter)
                                                ? chosen(one.chapter(), variant, newest)
                                                : one)
                                .toList());
    }

    private static WrittenChapter chosen(Chapter c, VariantId variant, Revision newest) {
        return new WrittenChapter(
                new Chapter(c.id(), c.draft(), c.position(), c.title(), c.span(), variant), newest);
    }

    @Override
    public void retitle(DraftId draft, String title) {
        steps.add("title " + title);
    }

    @Override
    public Optional<ChapterId> addChapter(DraftId draft, String title, int place) {
        ChapterId id = new ChapterId(library.ids.next());
        change(
                draft,
                list -> {
                    List<WrittenChapter> more = new ArrayList<>(list);
                    int to = Math.min(place, list.size());
                    more.add(
                            to,
                            new WrittenChapter(
                                    new Chapter(id, draft, to, title, null, null), null));
                    return more;
                });
        return Optional.of(id);
    }

    @Override
    public void retitle(DraftId draft, ChapterId chapter, String title) {
        change(
                draft,
                list ->
                        list.stream()
                                .map(one ->
                                        one.chapter().id().equals(chapter)
                                                ? titled(one, title)
                                                : one)
                                .toList());
    }

    private static WrittenChapter titled(WrittenChapter one, String title) {
        Chapter c = one.chapter();
        return new WrittenChapter(
                new Chapter(c.id(), c.draft(), c.position(), title, c.span(), c.chosen()),
                one.revision());
    }

    @Override
    public boolean reorder(DraftId draft, List<ChapterId> order) {
        change(
                draft,
                list ->
                        order.stream()
                                .map(id ->
                                        list.stream()
                                                .filter(one -> one.chapter().id().equals(id))
                                                .findFirst()
                                                .orElseThrow())
                                .toList());
        return true;
    }

    @Override
    public void remove(DraftId draft, ChapterId chapter) {
        change(
                draft,
                list -> {
                    list.stream()
                            .filter(one -> one.chapter().id().equals(chapter))
                            .forEach(removed::add);
                    return list.stream()
                            .filter(one -> !one.chapter().id().equals(chapter))
                            .toList();
                });
    }

    @Override
    public void bringBack(DraftId draft, ChapterId chapter) {
        change(
                draft,
                list -> {
                    WrittenChapter back = removed.removeLast();
                    int place =
                            (int)
                                    IntStream.range(0, list.size())
                                            .filter(i ->
                                                    list.get(i).chapter().position()
                                                            < back.chapter().position())
                                            .count();
                    List<WrittenChapter> more = new ArrayList<>(list);
                    more.add(place, back);
                    return more;
                });
    }

    @Override
    public SnapshotId snapshot(DraftId draft, String name) {
        SnapshotId id = new SnapshotId(library.ids.next());
        library.snapshots.add(Snapshot.of(id, draft, name, chapters(draft), library.now()));
        return id;
    }

    @Override
    public boolean restore(SnapshotId snapshot) {
        Optional<Snapshot> kept = library.snapshots.snapshot(snapshot);
        kept.ifPresent(one -> library.snapshots.restore(one, library.ids, library.now()));
        return kept.isPresent();
    }

    @Override
    public void aim(DraftId draft, int words) {
        library.writing.setGoal(draft, words);
    }

    @Override
    public void aimEachDay(int words) {
        library.writing.setDayGoal(words);
    }
}

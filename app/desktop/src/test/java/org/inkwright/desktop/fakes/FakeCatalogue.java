package org.inkwright.desktop.fakes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.inkwright.manuscript.Catalogue;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.ItemKind;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.ItemState;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.manuscript.LibraryItem;
import org.inkwright.manuscript.LibraryPage;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.MediaPlace;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.WordCount;
import org.jspecify.annotations.Nullable;

/// Finds things of a fake library by their titles and texts, newest first.
public final class FakeCatalogue implements Catalogue {
    private final Map<ItemRef, Set<String>> tagged = new HashMap<>();
    private final Set<ItemRef> discarded = new HashSet<>();
    private final FakeLibrary library;

    FakeCatalogue(FakeLibrary library) {
        this.library = library;
    }

    @Override
    public List<MediaPlace> recordings() {
        return List.of();
    }

    @Override
    public LibraryPage find(LibraryQuery query, LibraryPage.@Nullable Cursor after) {
        List<LibraryPage.Found> all =
                items().filter(item -> fits(item, query.filter()))
                        .map(item -> found(item, query.text().toLowerCase(Locale.ROOT)))
                        .filter(found ->
                                query.text().isBlank()
                                        || !found.titleHits().isEmpty()
                                        || found.excerpt() != null)
                        .sorted(order(query.sort()))
                        .toList();
        int from = 0;
        while (after != null
                && from < all.size()
                && !all.get(from).item().ref().value().equals(after.id())) {
            from++;
        }
        from = after == null ? 0 : Math.min(from + 1, all.size());
        int to = Math.min(all.size(), from + LibraryPage.SIZE);
        UUID last = to < all.size() ? all.get(to - 1).item().ref().value() : null;
        return new LibraryPage(
                all.subList(from, to),
                last == null ? null : new LibraryPage.Cursor("", last),
                true);
    }

    private static Comparator<LibraryPage.Found> order(LibraryQuery.Sort sort) {
        return sort == LibraryQuery.Sort.TITLE
                ? Comparator.comparing(found -> found.item().title())
                : Comparator.comparing((LibraryPage.Found found) -> found.item().ref().value())
                        .reversed();
    }

    private Stream<LibraryItem> items() {
        return Stream.of(
                        library.sources.stream().map(this::item),
                        library.drafts.stream().map(this::item),
                        library.pictures.kept.stream().map(this::item))
                .flatMap(some -> some);
    }

    private LibraryItem item(Source source) {
        ItemRef ref = new ItemRef.OfSource(source.id());
        var state =
                library.transcripts()
                        .newestOf(source.id())
                        .map(one ->
                                one.coverage().state() == Coverage.State.COMPLETE
                                        ? ItemState.TRANSCRIBED
                                        : ItemState.TRANSCRIBING)
                        .orElse(ItemState.NEW);
        return new LibraryItem(
                ref,
                source.title(),
                ItemKind.valueOf(source.kind().name()),
                state,
                LibraryItem.Size.of(Duration.ofSeconds(126), 0),
                new LibraryItem.Marks(source.createdAt(), source.createdAt(), tagsOf(ref)));
    }

    private LibraryItem item(Draft draft) {
        ItemRef ref = new ItemRef.OfDraft(draft.id());
        return new LibraryItem(
                ref,
                draft.front().title(),
                ItemKind.DRAFT,
                ItemState.WRITTEN,
                LibraryItem.Size.of(Duration.ZERO, WordCount.of(text(ref))),
                new LibraryItem.Marks(draft.createdAt(), draft.createdAt(), tagsOf(ref)));
    }

    private LibraryItem item(KeptPicture picture) {
        ItemRef ref = new ItemRef.OfPicture(picture.id());
        return new LibraryItem(
                ref,
                picture.title(),
                ItemKind.PICTURE,
                ItemState.KEPT,
                new LibraryItem.Size(Duration.ZERO, 0, picture.file()),
                new LibraryItem.Marks(picture.addedAt(), picture.addedAt(), tagsOf(ref)));
    }

    private List<String> tagsOf(ItemRef ref) {
        return List.copyOf(tagged.getOrDefault(ref, Set.of()));
    }

    private boolean fits(LibraryItem item, LibraryQuery.Filter filter) {
        return discarded.contains(item.ref()) == (filter.shelf() == LibraryQuery.Shelf.TRASH)
                && (filter.kinds().isEmpty() || filter.kinds().contains(item.kind()))
                && (filter.states().isEmpty() || filter.states().contains(item.state()))
                && item.marks().tags().containsAll(filter.tags())
                && (filter.from() == null || !item.marks().changedAt().isBefore(filter.from()));
    }

    private LibraryPage.Found found(LibraryItem item, String words) {
        int inTitle = item.title().toLowerCase(Locale.ROOT).indexOf(words);
        String text = text(item.ref());
        int inText = text.toLowerCase(Locale.ROOT).indexOf(words);
        boolean blank = words.isBlank();
        return new LibraryPage.Found(
                item,
                blank || inTitle < 0
                        ? List.of()
                        : List.of(new LibraryPage.Range(inTitle, inTitle + words.length())),
                blank || inText < 0
                        ? null
                        : new LibraryPage.Excerpt(
                                text,
                                List.of(new LibraryPage.Range(inText, inText + words.length()))));
    }

    private String text(ItemRef ref) {
        return switch (ref) {
            case ItemRef.OfSource source ->
                    library.transcripts()
                            .newestOf(source.id())
                            .map(one -> library.transcripts().edited(one.id()).text())
                            .orElse("");
            case ItemRef.OfPicture picture -> "";
            case ItemRef.OfDraft draft ->
                    String.join(
                            " ",
                            library.chapters.getOrDefault(draft.id(), List.of()).stream()
                                    .map(chapter -> chapter.markdown())
                                    .toList());
        };
    }

    @Override
    public int count(LibraryQuery.Filter filter) {
        return (int) items().filter(item -> fits(item, filter)).count();
    }

    @Override
    public void tag(ItemRef item, String tag) {
        tagged.computeIfAbsent(item, ref -> new TreeSet<>()).add(tag);
    }

    @Override
    public void untag(ItemRef item, String tag) {
        tagged.getOrDefault(item, new TreeSet<>()).remove(tag);
    }

    @Override
    public void renameTag(String tag, String name) {
        tagged.values().stream().filter(tags -> tags.remove(tag)).forEach(tags -> tags.add(name));
    }

    @Override
    public List<TagCount> tags() {
        Map<String, Integer> counts = new TreeMap<>();
        tagged.values().forEach(tags -> tags.forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(entry -> new TagCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public void discard(ItemRef item, Instant at) {
        discarded.add(item);
    }

    @Override
    public void restore(ItemRef item) {
        discarded.remove(item);
    }

    @Override
    public int emptyTrash() {
        int gone = discarded.size();
        List<UUID> values = discarded.stream().map(ItemRef::value).toList();
        library.sources.removeIf(source -> values.contains(source.id().value()));
        library.pictures.kept.removeIf(one -> values.contains(one.id().value()));
        library.drafts.removeIf(draft -> values.contains(draft.id().value()));
        discarded.clear();
        return gone;
    }

    @Override
    public DraftId duplicate(DraftId draft, String title, Ids ids, Instant at) {
        Draft old =
                library.drafts.stream()
                        .filter(one -> one.id().equals(draft))
                        .findFirst()
                        .orElseThrow();
        DraftId copy = new DraftId(ids.next());
        FrontMatter front = old.front();
        library.drafts.add(
                new Draft(
                        copy,
                        old.source(),
                        old.outline(),
                        new FrontMatter(title, front.language(), front.summary(), front.seo()),
                        library.now()));
        library.chapters.put(
                copy, new ArrayList<>(library.chapters.getOrDefault(draft, List.of())));
        return copy;
    }
}

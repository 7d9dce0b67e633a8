package org.inkwright.library.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inkwright.library.internal.MediaParts.MarkRow;
import org.inkwright.library.internal.MediaParts.Place;
import org.inkwright.library.internal.MediaParts.StreamRow;
import org.inkwright.library.internal.MediaParts.TagName;
import org.inkwright.library.internal.MediaParts.TagRow;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.MediaFacts;
import org.inkwright.manuscript.MediaFile;
import org.inkwright.manuscript.MediaId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Sources;
import org.jspecify.annotations.Nullable;

/// Sources and media in the tables `source`, `media`, `stream`, `tag` and `chapter_mark`.
final class H2Sources implements Sources {
    // What is in the trash is offered nowhere.
    private static final String OFFERED =
            " and id in (select i.id from Item i where i.trashedAt is null)";

    private final Rows rows;
    private final Items items;

    H2Sources(Rows rows, Items items) {
        this.rows = rows;
        this.items = items;
    }

    @Override
    public void add(Source source) {
        rows.add(new SourceRow(source));
        items.added(source);
    }

    @Override
    public void add(Media media) {
        UUID id = media.id().value();
        MediaFacts facts = media.facts();
        List<StreamRow> streams = new ArrayList<>();
        for (var stream : facts.streams()) {
            streams.add(new StreamRow(new Place(id, streams.size()), stream));
        }
        List<TagRow> tags = new ArrayList<>();
        facts.tags()
                .forEach((name, content) -> tags.add(new TagRow(new TagName(id, name), content)));
        List<MarkRow> marks = new ArrayList<>();
        for (var mark : facts.chapters()) {
            marks.add(new MarkRow(new Place(id, marks.size()), mark));
        }
        rows.add(new MediaRow(media));
        rows.addAll(streams);
        rows.addAll(tags);
        rows.addAll(marks);
        items.lasting(media.source().value(), facts.duration().toMillis());
    }

    @Override
    public Optional<Source> source(SourceId id) {
        return rows
                .list(SourceRow.class, "from Source where id = ?1" + OFFERED, id.value())
                .stream()
                .findFirst()
                .map(SourceRow::source);
    }

    @Override
    public Optional<Media> mediaOf(SourceId source) {
        return media("from Media where sourceId = ?1", source.value());
    }

    @Override
    public Optional<Media> mediaWith(String fingerprint) {
        return media(
                "from Media where fingerprint = ?1 and sourceId in"
                        + " (select i.id from Item i where i.trashedAt is null) order by id",
                fingerprint);
    }

    @Override
    public void relocate(MediaId media, MediaFile file) {
        MediaRow row = rows.get(MediaRow.class, media.value());
        row.read(file);
        rows.update(row);
    }

    @Override
    public void retitle(SourceId source, String title) {
        SourceRow row = rows.get(SourceRow.class, source.value());
        row.title = title;
        rows.update(row);
        items.titled(source.value(), title);
    }

    @Override
    public List<Source> page(@Nullable SourceId before, int limit) {
        return page(before == null ? null : rows.get(SourceRow.class, before.value()), limit)
                .stream()
                .map(SourceRow::source)
                .toList();
    }

    private List<SourceRow> page(@Nullable SourceRow before, int limit) {
        String newestFirst = " order by createdAt desc, id desc";
        return before == null
                ? rows.first(
                        limit, SourceRow.class, "from Source where 1 = 1" + OFFERED + newestFirst)
                : rows.first(
                        limit,
                        SourceRow.class,
                        "from Source where createdAt <= ?1 and (createdAt < ?1 or id < ?2)"
                                + OFFERED
                                + newestFirst,
                        before.createdAt,
                        before.id);
    }

    private Optional<Media> media(String query, Object parameter) {
        return rows.first(1, MediaRow.class, query, parameter).stream()
                .findFirst()
                .map(row -> row.media(facts(row)));
    }

    private MediaFacts facts(MediaRow row) {
        var streams = rows.list(StreamRow.class, inOrder("Stream"), row.id);
        var tags = rows.list(TagRow.class, "from Tag where id.mediaId = ?1", row.id);
        var marks = rows.list(MarkRow.class, inOrder("ChapterMark"), row.id);
        Map<String, String> byName =
                tags.stream().collect(Collectors.toMap(tag -> tag.id.name(), tag -> tag.content));
        return new MediaFacts(
                row.container,
                Duration.ofMillis(row.durationMs),
                streams.stream().map(StreamRow::stream).toList(),
                byName,
                marks.stream().map(MarkRow::mark).toList());
    }

    private static String inOrder(String part) {
        return "from " + part + " where id.mediaId = ?1 order by id.position";
    }
}

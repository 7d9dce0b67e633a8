package org.inkwright.desktop.fakes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.MediaFile;
import org.inkwright.manuscript.MediaId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Sources;
import org.jspecify.annotations.Nullable;

/// The sources of a fake library.
record FakeSources(List<Source> all, Map<SourceId, Media> media) implements Sources {
    @Override
    public void add(Source source) {
        all.add(source);
    }

    @Override
    public void add(Media one) {
        media.put(one.source(), one);
    }

    @Override
    public Optional<Source> source(SourceId id) {
        return all.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Media> mediaOf(SourceId source) {
        return Optional.ofNullable(media.get(source));
    }

    @Override
    public Optional<Media> mediaWith(String fingerprint) {
        return Optional.empty();
    }

    @Override
    public void relocate(MediaId one, MediaFile file) {}

    @Override
    public void retitle(SourceId id, String title) {
        Source old = source(id).orElseThrow();
        all.set(all.indexOf(old), new Source(id, title, old.kind(), old.createdAt()));
    }

    @Override
    public List<Source> page(@Nullable SourceId before, int limit) {
        return all.stream()
                .sorted(Comparator.comparing((Source s) -> s.id().value()).reversed())
                .filter(s -> before == null || s.id().value().compareTo(before.value()) < 0)
                .limit(limit)
                .toList();
    }
}

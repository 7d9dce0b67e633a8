package org.inkwright.desktop.fakes;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.inkwright.manuscript.Catalogue;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Drafts;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Jobs;
import org.inkwright.manuscript.KeptAnswers;
import org.inkwright.manuscript.KeptEdit;
import org.inkwright.manuscript.KeptPictures;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.OutlineId;
import org.inkwright.manuscript.Partials;
import org.inkwright.manuscript.PriceList;
import org.inkwright.manuscript.RemovedChapter;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionFacts;
import org.inkwright.manuscript.Runs;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.Settings;
import org.inkwright.manuscript.Snapshots;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Sources;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.TranscriptWindow;
import org.inkwright.manuscript.Transcripts;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.Usage;
import org.inkwright.manuscript.UsageEvent;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;
import org.inkwright.manuscript.Writing;
import org.inkwright.manuscript.WrittenChapter;

/// A library in memory: as much of one as a window reads.
public final class FakeLibrary implements Library, UnitOfWork {
    public final List<Source> sources = new ArrayList<>();
    public final Map<SourceId, Media> media = new HashMap<>();
    public final Map<TranscriptId, Transcript> transcripts = new HashMap<>();
    public final Map<TranscriptId, List<Segment>> segments = new HashMap<>();
    public final Map<TranscriptId, List<KeptEdit>> edits = new HashMap<>();
    public final Map<OutlineId, Outline> outlines = new HashMap<>();
    public final FakePartials partials = new FakePartials();
    public final List<Draft> drafts = new ArrayList<>();
    public final Map<DraftId, List<WrittenChapter>> chapters = new HashMap<>();
    public final Map<String, String> settings = new HashMap<>();
    public final List<UsageEvent> used = new ArrayList<>();
    public final Map<VariantId, List<Revision>> revisions = new HashMap<>();
    public final Map<ChapterId, List<Variant>> variants = new HashMap<>();
    public final FakeSnapshots snapshots = new FakeSnapshots();
    public final FakeWriting writing = new FakeWriting();
    public final FakeCatalogue catalogue = new FakeCatalogue(this);
    public final FakeKeptPictures pictures = new FakeKeptPictures();
    private final AtomicLong counter = new AtomicLong();
    public final Ids ids = () -> new UUID(0x7000, counter.incrementAndGet());

    public Instant now() {
        return Instant.ofEpochSecond(1_700_000_000 + counter.incrementAndGet());
    }

    @Override
    public synchronized <T> T read(Function<UnitOfWork, T> work) {
        return work.apply(this);
    }

    @Override
    public synchronized <T> T write(Function<UnitOfWork, T> work) {
        return work.apply(this);
    }

    @Override
    public void close() {}

    @Override
    public Sources sources() {
        return new FakeSources(sources, media);
    }

    @Override
    public Transcripts transcripts() {
        return new FakeTranscripts();
    }

    @Override
    public Drafts drafts() {
        return new FakeDrafts();
    }

    @Override
    public Snapshots snapshots() {
        return snapshots;
    }

    @Override
    public Writing writing() {
        return writing;
    }

    @Override
    public KeptPictures pictures() {
        return pictures;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public Jobs jobs() {
        return unused(Jobs.class);
    }

    @Override
    public Runs runs() {
        return unused(Runs.class);
    }

    @Override
    public Partials partials() {
        return partials;
    }

    @Override
    public KeptAnswers answers() {
        return unused(KeptAnswers.class);
    }

    @Override
    public PriceList prices() {
        return unused(PriceList.class);
    }

    @Override
    public Usage usage() {
        return new FakeUsage(used);
    }

    @Override
    public Settings settings() {
        return new Settings() {
            @Override
            public Optional<String> value(String key) {
                return Optional.ofNullable(settings.get(key));
            }

            @Override
            public void put(String key, String value) {
                settings.put(key, value);
            }
        };
    }

    private static <T> T unused(Class<T> port) {
        Object proxy =
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (self, method, arguments) -> {
                            throw new UnsupportedOperationException(method.getName());
                        });
        return port.cast(proxy);
    }

    private final class FakeTranscripts implements Transcripts {
        @Override
        public void add(Transcript transcript) {
            transcripts.put(transcript.id(), transcript);
            segments.put(transcript.id(), new ArrayList<>());
        }

        @Override
        public Optional<Transcript> transcript(TranscriptId id) {
            return Optional.ofNullable(transcripts.get(id));
        }

        @Override
        public Optional<Transcript> newestOf(SourceId source) {
            return transcripts.values().stream()
                    .filter(one -> one.source().equals(source))
                    .max(Comparator.comparing(Transcript::createdAt));
        }

        @Override
        public boolean append(TranscriptId transcript, TranscriptWindow window) {
            return Objects.requireNonNull(segments.get(transcript)).addAll(window.segments());
        }

        @Override
        public void complete(TranscriptId id, List<String> warnings) {
            Transcript old = Objects.requireNonNull(transcripts.get(id));
            transcripts.put(
                    id,
                    new Transcript(
                            id,
                            old.source(),
                            old.model(),
                            old.language(),
                            new Coverage(Coverage.State.COMPLETE, old.coverage().next(), warnings),
                            old.createdAt()));
        }

        @Override
        public List<Segment> segments(TranscriptId transcript, int from) {
            List<Segment> all = segments.getOrDefault(transcript, List.of());
            return List.copyOf(all.subList(Math.min(from, all.size()), all.size()));
        }

        @Override
        public KeptEdit append(TranscriptId transcript, TranscriptEdit edit) {
            List<KeptEdit> kept = edits.computeIfAbsent(transcript, id -> new ArrayList<>());
            kept.add(new KeptEdit(kept.size() + 1, edit, now()));
            return kept.getLast();
        }

        @Override
        public List<KeptEdit> edits(TranscriptId transcript, int after) {
            List<KeptEdit> kept = edits.getOrDefault(transcript, List.of());
            return List.copyOf(kept.subList(Math.min(after, kept.size()), kept.size()));
        }

        @Override
        public List<TimeSpan> windows(TranscriptId transcript) {
            return List.of();
        }
    }

    private final class FakeDrafts implements Drafts {
        @Override
        public void add(Outline outline) {
            outlines.put(outline.id(), outline);
        }

        @Override
        public Optional<Outline> outline(OutlineId id) {
            return Optional.ofNullable(outlines.get(id));
        }

        @Override
        public void add(Draft draft) {
            drafts.add(draft);
        }

        @Override
        public void add(DraftId id, FrontMatter newer) {
            drafts.replaceAll(draft ->
                    draft.id().equals(id)
                            ? new Draft(
                                    id, draft.source(), draft.outline(), newer, draft.createdAt())
                            : draft);
        }

        @Override
        public Optional<Draft> draft(DraftId id) {
            return drafts.stream().filter(draft -> draft.id().equals(id)).findFirst();
        }

        @Override
        public List<Draft> draftsOf(SourceId source) {
            return drafts.reversed().stream()
                    .filter(draft -> draft.source().equals(source))
                    .toList();
        }

        @Override
        public List<WrittenChapter> chapters(DraftId draft) {
            return List.copyOf(chapters.getOrDefault(draft, List.of()));
        }

        @Override
        public void add(Chapter chapter) {
            chapters.computeIfAbsent(chapter.draft(), id -> new ArrayList<>())
                    .add(new WrittenChapter(chapter, null));
        }

        @Override
        public void retitle(ChapterId chapter, String title) {}

        @Override
        public boolean reorder(DraftId draft, List<ChapterId> order) {
            return false;
        }

        @Override
        public void remove(ChapterId chapter, Instant at) {}

        @Override
        public void bringBack(ChapterId chapter) {}

        @Override
        public List<RemovedChapter> removed(DraftId draft) {
            return List.of();
        }

        @Override
        public boolean follow(Revision revision) {
            return true;
        }

        @Override
        public List<RevisionFacts> history(VariantId variant) {
            return List.of();
        }

        @Override
        public Optional<Revision> revision(VariantId variant, int number) {
            return Optional.empty();
        }

        @Override
        public Optional<Revision> newest(VariantId variant) {
            return revisions(variant).reversed().stream().findFirst();
        }

        @Override
        public void add(Variant variant) {}

        @Override
        public void finish(VariantId variant) {}

        @Override
        public void choose(ChapterId chapter, VariantId variant) {}

        @Override
        public void add(Revision revision) {}

        @Override
        public List<Variant> variants(ChapterId chapter) {
            return variants.getOrDefault(chapter, List.of());
        }

        @Override
        public List<Revision> revisions(VariantId variant) {
            return List.copyOf(revisions.getOrDefault(variant, List.of()));
        }
    }
}

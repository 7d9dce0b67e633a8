package org.inkwright.desktop.write;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.Partial;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;
import org.inkwright.manuscript.WordCount;
import org.inkwright.studio.Feed;
import org.inkwright.studio.Generation;
import org.inkwright.studio.JobDesk;
import org.inkwright.studio.StudioEvent;
import org.jspecify.annotations.Nullable;

/// What a text model is writing just now in the chapter that is chosen, and what it left unfinished
/// there. The first chapter that grows is chosen when none is. For the window's thread.
public final class GrowthViewModel {
    private static final Pattern CITATION = Pattern.compile("\\[[\\d, ]+]");

    private final Map<ChapterId, Growth> growing = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Growth> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable BrokenOff> brokenOff =
            new ReadOnlyObjectWrapper<>();
    private final ChaptersViewModel chapters;
    private final Writers writers;
    private final Background background;

    /// Growth of the chapters that are listed.
    ///
    /// @param feed tells on the window's thread
    public GrowthViewModel(
            ChaptersViewModel chapters, Writers writers, Feed feed, Background background) {
        this.chapters = chapters;
        this.writers = writers;
        this.background = background;
        chapters.selectedProperty().subscribe(chapter -> turn());
        feed.subscribe(this::apply);
    }

    /// Who writes, and who knows of it.
    public record Writers(Library library, Generation generation, JobDesk jobs) {}

    /// A chapter that grows. Printed without its text.
    ///
    /// @param text all there is, as Markdown
    record Growth(ChapterId chapter, VariantId variant, String text) {
        int words() {
            return WordCount.of(text);
        }

        @Override
        public String toString() {
            return "Growth[" + chapter + ", " + text.length() + " characters]";
        }
    }

    /// A variant that nobody goes on with by himself.
    ///
    /// @param words how many words it has
    record BrokenOff(VariantId variant, int words) {}

    /// What grows in the chosen chapter; null when nothing does.
    ReadOnlyObjectProperty<@Nullable Growth> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What broke off in the chosen chapter; null when nothing did.
    ReadOnlyObjectProperty<@Nullable BrokenOff> brokenOffProperty() {
        return brokenOff.getReadOnlyProperty();
    }

    /// Goes on with what broke off.
    void goOn() {
        BrokenOff now = brokenOff.get();
        if (now != null) {
            brokenOff.set(null);
            background.start(
                    "go-on", () -> writers.generation().goOn(now.variant()), began -> look());
        }
    }

    private void turn() {
        ChapterId chapter = chapters.selectedProperty().get();
        shown.set(chapter == null ? null : growing.get(chapter));
        look();
    }

    private void apply(StudioEvent event) {
        switch (event) {
            case StudioEvent.ChapterGrew grown -> grow(grown);
            case StudioEvent.ChapterWritten(DraftId draft, var chapter) -> {
                if (growing.remove(chapter.id()) != null) {
                    turn();
                }
            }
            case StudioEvent.JobChanged(Job job, var left) -> job(job);
            case StudioEvent.DraftEdited(DraftId draft) -> {
                if (draft.equals(chapters.draft())) {
                    look();
                }
            }
            case StudioEvent.SourceAdded added -> {}
            case StudioEvent.TranscriptBegun begun -> {}
            case StudioEvent.TranscriptGrew grew -> {}
            case StudioEvent.TranscriptFinished finished -> {}
            case StudioEvent.DraftBegun begun -> {}
            case StudioEvent.DraftFinished finished -> {}
            case StudioEvent.AtTheDesk other -> {}
        }
    }

    /// Of several variants that grow beside each other the first is shown.
    private void grow(StudioEvent.ChapterGrew grown) {
        if (!grown.draft().equals(chapters.draft())) {
            return;
        }
        Growth known = growing.get(grown.chapter());
        if (known != null && !known.variant().equals(grown.variant())) {
            return;
        }
        Growth now = new Growth(grown.chapter(), grown.variant(), grown.text());
        growing.put(grown.chapter(), now);
        if (chapters.selectedProperty().get() == null) {
            chapters.selectedProperty().set(grown.chapter());
        }
        if (grown.chapter().equals(chapters.selectedProperty().get())) {
            brokenOff.set(null);
            shown.set(now);
        }
    }

    private void job(Job job) {
        boolean ours =
                job.kind() == JobKind.WRITE
                        && job.subject().draft() != null
                        && job.subject().draft().equals(chapters.draft());
        if (ours && job.state() != JobState.RUNNING) {
            growing.clear();
            turn();
        }
    }

    private void look() {
        DraftId draft = chapters.draft();
        ChapterId chapter = chapters.selectedProperty().get();
        if (draft == null || chapter == null || growing.containsKey(chapter)) {
            brokenOff.set(null);
            return;
        }
        background.start(
                "broken-off",
                () -> read(draft, chapter),
                found -> {
                    boolean still = chapter.equals(chapters.selectedProperty().get());
                    if (still && !growing.containsKey(chapter)) {
                        brokenOff.set(found.orElse(null));
                    }
                });
    }

    /// While the draft's job is in the queue it is gone on with anyway.
    private Optional<BrokenOff> read(DraftId draft, ChapterId chapter) {
        boolean atWork =
                writers.jobs().list().stream()
                        .filter(job -> job.kind() == JobKind.WRITE)
                        .filter(job -> draft.equals(job.subject().draft()))
                        .anyMatch(GrowthViewModel::moves);
        return atWork
                ? Optional.empty()
                : writers.library().read(work -> unfinished(work, chapter));
    }

    private static boolean moves(Job job) {
        return switch (job.state()) {
            case QUEUED, PENDING, RUNNING -> true;
            case PAUSED, CANCELLED, FAILED, COMPLETED -> false;
        };
    }

    private static Optional<BrokenOff> unfinished(UnitOfWork work, ChapterId chapter) {
        return work.drafts().variants(chapter).stream()
                .filter(variant -> variant.state() == Variant.State.UNFINISHED)
                .map(Variant::id)
                .filter(variant -> work.partials().of(variant).isPresent())
                .map(variant -> new BrokenOff(variant, words(work, variant)))
                .findFirst();
    }

    private static String uncited(Partial partial) {
        return CITATION.matcher(partial.raw()).replaceAll("");
    }

    private static int words(UnitOfWork work, VariantId variant) {
        return work.drafts()
                .newest(variant)
                .map(revision -> revision.text().markdown())
                .or(() -> work.partials().of(variant).map(GrowthViewModel::uncited))
                .map(WordCount::of)
                .orElse(0);
    }
}

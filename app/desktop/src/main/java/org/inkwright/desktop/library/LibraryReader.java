package org.inkwright.desktop.library;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.LibraryPage;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.WrittenChapter;
import org.inkwright.studio.JobDesk;
import org.jspecify.annotations.Nullable;

/// Reads what the list of the library shows. Blocks; for threads that may wait.
///
/// @param library the library
/// @param jobs knows what is being done
record LibraryReader(Library library, JobDesk jobs) {
    /// A page, with what is known of the sources of its things.
    ///
    /// @param next where the page after it begins; null behind the last
    /// @param complete false while texts are still being prepared for searching
    record Page(List<Line> lines, LibraryPage.@Nullable Cursor next, boolean complete) {
        Page {
            lines = List.copyOf(lines);
        }
    }

    /// A thing.
    ///
    /// @param heard the source it belongs to; null for a picture
    record Line(LibraryPage.Found found, @Nullable Heard heard) {}

    /// A source and what is known of it.
    record Heard(Source source, SourceFacts facts) {}

    /// Pages one after the other.
    ///
    /// @param after where the page before ended; null for the first
    /// @param least how many things are wanted at least
    Page pages(LibraryQuery query, LibraryPage.@Nullable Cursor after, int least) {
        Map<SourceId, Job> newest = newestJobs();
        return library.read(work -> {
            List<Line> lines = new ArrayList<>();
            LibraryPage page = work.catalogue().find(query, after);
            lines.addAll(lines(work, page, newest));
            LibraryPage.Cursor next = page.next();
            while (next != null && lines.size() < least) {
                page = work.catalogue().find(query, next);
                lines.addAll(lines(work, page, newest));
                next = page.next();
            }
            return new Page(lines, next, page.complete());
        });
    }

    private Map<SourceId, Job> newestJobs() {
        Map<SourceId, Job> newest = new HashMap<>();
        for (Job job : jobs.list()) {
            newest.merge(
                    job.subject().source(),
                    job,
                    (a, b) -> b.createdAt().isAfter(a.createdAt()) ? b : a);
        }
        return newest;
    }

    private static List<Line> lines(UnitOfWork work, LibraryPage page, Map<SourceId, Job> newest) {
        List<Line> lines = new ArrayList<>();
        for (LibraryPage.Found found : page.found()) {
            line(work, found, newest).ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<Line> line(
            UnitOfWork work, LibraryPage.Found found, Map<SourceId, Job> newest) {
        ItemRef ref = found.item().ref();
        return ref instanceof ItemRef.OfPicture
                ? Optional.of(new Line(found, null))
                : sourceOf(work, ref)
                        .map(source ->
                                new Heard(source, facts(work, source, newest.get(source.id()))))
                        .map(heard -> new Line(found, heard));
    }

    private static Optional<Source> sourceOf(UnitOfWork work, ItemRef ref) {
        return switch (ref) {
            case ItemRef.OfPicture picture -> Optional.empty();
            case ItemRef.OfSource(SourceId id) -> work.sources().source(id);
            case ItemRef.OfDraft(DraftId id) ->
                    work.drafts().draft(id).map(Draft::source).flatMap(work.sources()::source);
        };
    }

    /// What is known of a source; of its job nothing.
    SourceFacts facts(Source source) {
        return library.read(work -> facts(work, source, null));
    }

    /// A thing that is not in the trash, however far down in the list it stands.
    Optional<Line> line(ItemRef thing) {
        Map<SourceId, Job> newest = newestJobs();
        return library.read(work -> {
            LibraryPage page = work.catalogue().find(LibraryQuery.everything(), null);
            Optional<LibraryPage.Found> found = in(page, thing);
            while (found.isEmpty() && page.next() != null) {
                page = work.catalogue().find(LibraryQuery.everything(), page.next());
                found = in(page, thing);
            }
            return found.flatMap(one -> line(work, one, newest));
        });
    }

    private static Optional<LibraryPage.Found> in(LibraryPage page, ItemRef thing) {
        return page.found().stream().filter(one -> one.item().ref().equals(thing)).findFirst();
    }

    private static SourceFacts facts(UnitOfWork work, Source source, @Nullable Job job) {
        Duration length =
                work.sources()
                        .mediaOf(source.id())
                        .map(media -> media.facts().duration())
                        .orElse(Duration.ZERO);
        boolean transcribed =
                work.transcripts()
                        .newestOf(source.id())
                        .filter(t -> t.coverage().state() == Coverage.State.COMPLETE)
                        .isPresent();
        Written newest = newest(work, source.id());
        return new SourceFacts(
                length, transcribed, newest.chapters(), newest.unwritten(), job, null);
    }

    private record Written(int chapters, int unwritten) {}

    /// A chapter that the writer added to a draft that was whole is nothing to be written by a
    /// model.
    private static Written newest(UnitOfWork work, SourceId source) {
        Optional<Draft> draft = work.drafts().draftsOf(source).stream().findFirst();
        if (draft.isEmpty()) {
            return new Written(0, 0);
        }
        List<WrittenChapter> chapters = work.drafts().chapters(draft.get().id());
        long unwritten = chapters.stream().filter(one -> one.revision() == null).count();
        boolean whole = draft.get().front().seo() != null;
        return new Written(chapters.size(), whole ? 0 : (int) unwritten);
    }
}

package org.inkwright.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.inkwright.generation.steps.Form;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.JobError;

/// Writes chapters with a text model, some beside each other, then the draft's summary and its
/// search fields. What broke off can be gone on with by trying the job again; what is whole is not
/// asked for again.
final class ModelWriteStage implements Stage {
    /// So many chapters are written at once; services limit how often they may be asked.
    static final int BESIDE = 3;

    private final Books books;
    private final ModelSessions sessions;
    private final Ids ids;
    private final Leases leases;

    ModelWriteStage(Books books, ModelSessions sessions, Ids ids, Leases leases) {
        this.books = books;
        this.sessions = sessions;
        this.ids = ids;
        this.leases = leases;
    }

    @Override
    public Outcome run(Attempt attempt) throws InterruptedException {
        DraftWork work = books.read(unit -> DraftWork.read(unit, attempt));
        Commission commission =
                attempt.plan().commission().spokenIn(work.draft().front().language());
        ModelSession session = sessions.open(attempt, commission);
        Takings takings = books.read(unit -> Takings.of(unit, attempt.job().subject().run()));
        var batch = new Batch(session, work, takings);
        Optional<JobError> trouble = batch.write(batch.takes());
        attempt.goOn();
        if (trouble.isEmpty() && wholeArticle(attempt)) {
            DraftWork written = books.read(unit -> DraftWork.read(unit, attempt));
            trouble = new ModelFront(books, session, written).write();
            attempt.goOn();
        }
        if (trouble.isPresent()) {
            return new Outcome.Failed(trouble.get());
        }
        books.update(change -> DraftEnding.end(change, attempt));
        return new Outcome.Done();
    }

    private static boolean wholeArticle(Attempt attempt) {
        Plan.Hand hand = attempt.plan().hand();
        return hand != null
                && hand.chapters().isEmpty()
                && hand.commission().form() instanceof Form.Article;
    }

    /// The takes of one attempt.
    private final class Batch {
        private final ModelSession session;
        private final DraftWork work;
        private final Takings takings;
        private final AtomicInteger whole = new AtomicInteger();

        Batch(ModelSession session, DraftWork work, Takings takings) {
            this.session = session;
            this.work = work;
            this.takings = takings;
        }

        /// What is still to be written.
        List<Take> takes() {
            Plan.Hand hand = session.attempt().plan().hand();
            List<String> named = hand == null ? List.of() : hand.chapters();
            return takings.left(work, session.commission().variants(), named);
        }

        /// Writes takes, some beside each other.
        ///
        /// @return the first trouble; empty when all is written
        Optional<JobError> write(List<Take> takes) throws InterruptedException {
            var run = session.attempt().job().subject().run();
            var shelf = new TakeShelf(ids, leases.clock(), run, session.author().name());
            var waiting = new ConcurrentLinkedQueue<>(takes);
            var troubles = new ConcurrentLinkedQueue<JobError>();
            try (var live = new LiveText(books, leases.clock(), run);
                    ExecutorService hands =
                            Executors.newThreadPerTaskExecutor(
                                    Thread.ofPlatform()
                                            .daemon()
                                            .name("studio-author-", 0)
                                            .factory())) {
                Author author =
                        session.commission().form() instanceof Form.Article
                                ? new ChapterAuthor(books, session, work, shelf, live, takings)
                                : new ScriptAuthor(books, session, work, shelf);
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < Math.min(BESIDE, takes.size()); i++) {
                    all.add(hands.submit(() -> work(author, waiting, troubles, takes.size())));
                }
                for (Future<?> one : all) {
                    awaited(one);
                }
            }
            return Optional.ofNullable(troubles.peek());
        }

        private void work(
                Author author,
                ConcurrentLinkedQueue<Take> waiting,
                ConcurrentLinkedQueue<JobError> troubles,
                int all) {
            while (!session.stop().stopped() && troubles.stream().allMatch(Troubles::ofOneText)) {
                Take take = waiting.poll();
                if (take == null) {
                    return;
                }
                author.write(take).ifPresent(troubles::add);
                int thousandths = 900 * whole.incrementAndGet() / all;
                if (!session.stop().stopped()) {
                    books.update(change ->
                            session.attempt().progress(change, thousandths, "writing", null));
                }
            }
        }
    }

    private static void awaited(Future<?> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Error error -> throw error;
                case RuntimeException failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}

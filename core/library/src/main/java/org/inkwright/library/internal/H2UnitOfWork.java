package org.inkwright.library.internal;

import java.io.IOException;
import java.time.InstantSource;
import org.apache.lucene.store.AlreadyClosedException;
import org.hibernate.StatelessSession;
import org.inkwright.manuscript.Catalogue;
import org.inkwright.manuscript.Drafts;
import org.inkwright.manuscript.Jobs;
import org.inkwright.manuscript.KeptAnswers;
import org.inkwright.manuscript.KeptPictures;
import org.inkwright.manuscript.Partials;
import org.inkwright.manuscript.PriceList;
import org.inkwright.manuscript.Runs;
import org.inkwright.manuscript.Settings;
import org.inkwright.manuscript.Snapshots;
import org.inkwright.manuscript.Sources;
import org.inkwright.manuscript.Transcripts;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.Usage;
import org.inkwright.manuscript.Writing;

/// The ports over one session and its transaction.
public final class H2UnitOfWork implements UnitOfWork {
    private final Rows rows;
    private final InstantSource clock;
    private final TextIndex index;
    private final Items items;

    /// Opens the ports over a session whose transaction has begun.
    public H2UnitOfWork(
            StatelessSession session, Access access, InstantSource clock, TextIndex index) {
        rows = new Rows(session, access);
        this.clock = clock;
        this.index = index;
        items = new Items(rows, clock);
    }

    @Override
    public Sources sources() {
        return new H2Sources(rows, items);
    }

    @Override
    public Transcripts transcripts() {
        return new H2Transcripts(rows, clock, items);
    }

    @Override
    public Drafts drafts() {
        return new H2Drafts(rows, clock, items);
    }

    @Override
    public Partials partials() {
        return new H2Partials(rows);
    }

    @Override
    public Snapshots snapshots() {
        return new H2Snapshots(rows, drafts());
    }

    @Override
    public Writing writing() {
        return new H2Writing(rows);
    }

    @Override
    public KeptPictures pictures() {
        return new H2Pictures(rows, items);
    }

    @Override
    public Catalogue catalogue() {
        return new H2Catalogue(
                rows, items, pending(), index, new Trash(rows), new Copying(rows, drafts()));
    }

    @Override
    public Jobs jobs() {
        return new H2Jobs(rows);
    }

    @Override
    public Runs runs() {
        return new H2Runs(rows);
    }

    @Override
    public Usage usage() {
        return new H2Usage(rows);
    }

    @Override
    public KeptAnswers answers() {
        return new H2KeptAnswers(rows);
    }

    @Override
    public PriceList prices() {
        return new H2PriceList(rows);
    }

    @Override
    public Settings settings() {
        return new H2Settings(rows);
    }

    /// Takes some of what is new into the search index.
    ///
    /// @return whether there is more; false also when the index cannot be written now
    public boolean index(int items) {
        try {
            boolean all = index.catchUp(pending(), items);
            if (all) {
                index.keep();
            }
            return !all;
        } catch (IOException | AlreadyClosedException | IllegalArgumentException e) {
            index.forget();
            return false;
        }
    }

    private Pending pending() {
        return new Pending(rows, new ItemTexts(rows, drafts(), transcripts()));
    }
}

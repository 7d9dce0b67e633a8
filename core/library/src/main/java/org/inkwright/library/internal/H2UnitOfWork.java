package org.inkwright.library.internal;

import java.time.InstantSource;
import org.hibernate.StatelessSession;
import org.inkwright.manuscript.Drafts;
import org.inkwright.manuscript.Jobs;
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

    /// Opens the ports over a session whose transaction has begun.
    public H2UnitOfWork(StatelessSession session, Access access, InstantSource clock) {
        rows = new Rows(session, access);
        this.clock = clock;
    }

    @Override
    public Sources sources() {
        return new H2Sources(rows);
    }

    @Override
    public Transcripts transcripts() {
        return new H2Transcripts(rows, clock);
    }

    @Override
    public Drafts drafts() {
        return new H2Drafts(rows, clock);
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
    public Settings settings() {
        return new H2Settings(rows);
    }
}

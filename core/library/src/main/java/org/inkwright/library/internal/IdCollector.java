package org.inkwright.library.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Gathers the ids of all documents that match, without scoring them.
final class IdCollector extends SimpleCollector {
    static final String HIGH = "high";
    static final String LOW = "low";

    private final Set<UUID> found;
    private NumericDocValues high = DocValues.emptyNumeric();
    private NumericDocValues low = DocValues.emptyNumeric();

    private IdCollector(Set<UUID> found) {
        this.found = found;
    }

    /// What a search hands out to gather ids. Two threads of one search must not share a set, so it
    /// is meant for searches on the calling thread.
    static CollectorManager<IdCollector, Set<UUID>> into(Set<UUID> found) {
        return new CollectorManager<>() {
            @Override
            public IdCollector newCollector() {
                return new IdCollector(found);
            }

            @Override
            public Set<UUID> reduce(Collection<IdCollector> collectors) {
                return found;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        high = DocValues.getNumeric(context.reader(), HIGH);
        low = DocValues.getNumeric(context.reader(), LOW);
    }

    @Override
    public void collect(int document) throws IOException {
        if (high.advanceExact(document) && low.advanceExact(document)) {
            found.add(new UUID(high.longValue(), low.longValue()));
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}

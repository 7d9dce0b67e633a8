package org.inkwright.library.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The words of all titles and texts, in a folder beside the library file. Never the truth: it can
/// be deleted at any time and is made anew from the library. Safe to share between threads.
public final class TextIndex implements AutoCloseable {
    private static final String ID = "id";
    private static final String WORDS = "words";
    private static final String TEXT = "text";
    private static final String STAMP = "stamp";
    private static final FieldType SEARCHED = new FieldType();
    // Lucene would tell each start of the program that it could count vectors faster.
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE);
        SEARCHED.setIndexOptions(IndexOptions.DOCS);
        SEARCHED.setTokenized(true);
        SEARCHED.setOmitNorms(true);
        SEARCHED.freeze();
    }

    private final Path folder;
    private volatile @Nullable Opened opened;
    private long reached;
    private long kept;

    /// An index that is opened when it is first needed.
    public TextIndex(Path folder) {
        this.folder = folder;
    }

    /// Takes in what the library has and the index has not, in the order in which it was written.
    ///
    /// @param rows a unit of work that reads
    /// @param limit how many items at most
    /// @return whether the index now has all
    synchronized boolean catchUp(Pending rows, int limit) throws IOException {
        Opened index = open();
        long newest = rows.newestStamp();
        if (newest < reached || (reached > 0 && newest == reached && rows.count() != size(index))) {
            index.writer.deleteAll();
            reached = 0;
            kept = -1;
        }
        if (newest == reached) {
            return true;
        }
        List<Pending.Change> changes = rows.after(reached, limit);
        for (Pending.Change change : changes) {
            var name = new Term(ID, change.id().toString());
            Optional<Pending.Text> text = change.text();
            if (text.isPresent()) {
                index.writer.updateDocument(name, document(change.id(), text.get()));
            } else {
                index.writer.deleteDocuments(name);
            }
            reached = change.stamp();
        }
        return changes.size() < limit;
    }

    /// Takes in what is new when that is little; leaves much to somebody who has the time.
    ///
    /// @return whether the index now has all
    synchronized boolean catchUpQuickly(Pending rows, int few) throws IOException {
        open();
        return rows.behind(reached) <= few && catchUp(rows, 2 * few);
    }

    /// Puts on disk what was taken in.
    synchronized void keep() throws IOException {
        Opened index = open();
        if (kept == reached) {
            return;
        }
        index.writer.setLiveCommitData(Map.of(STAMP, String.valueOf(reached)).entrySet());
        index.writer.commit();
        kept = reached;
    }

    /// The items whose title or text holds all words.
    Set<UUID> matching(SearchWords words) throws IOException {
        Set<UUID> found = new HashSet<>();
        SearcherManager searchers = searchers();
        searchers.maybeRefreshBlocking();
        IndexSearcher searcher = searchers.acquire();
        try {
            searcher.search(query(words), IdCollector.into(found));
        } finally {
            searchers.release(searcher);
        }
        return found;
    }

    /// The texts of some items as they were taken in.
    Map<UUID, String> texts(Collection<UUID> ids) throws IOException {
        Map<UUID, String> texts = new HashMap<>();
        List<BytesRef> names = ids.stream().map(id -> new BytesRef(id.toString())).toList();
        SearcherManager searchers = searchers();
        IndexSearcher searcher = searchers.acquire();
        try {
            StoredFields fields = searcher.storedFields();
            for (ScoreDoc hit : searcher.search(new TermInSetQuery(ID, names), 1000).scoreDocs) {
                Document document = fields.document(hit.doc);
                texts.put(UUID.fromString(document.get(ID)), document.get(TEXT));
            }
        } finally {
            searchers.release(searcher);
        }
        return texts;
    }

    /// Throws everything away after a failure; it is made anew.
    synchronized void forget() {
        closeQuietly();
        try {
            Disk.delete(folder);
        } catch (IOException e) {
            // What is left over is overwritten or, while the disk is full, tried again.
            reached = 0;
        }
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            try {
                keep();
            } catch (IOException e) {
                // The next time it takes in again what was not kept.
                reached = 0;
            }
            closeQuietly();
        }
    }

    private static Query query(SearchWords words) {
        var all = new BooleanQuery.Builder();
        for (String word : words.whole()) {
            all.add(new TermQuery(new Term(WORDS, word)), BooleanClause.Occur.FILTER);
        }
        if (!words.begun().isEmpty()) {
            all.add(new PrefixQuery(new Term(WORDS, words.begun())), BooleanClause.Occur.FILTER);
        }
        return all.build();
    }

    // Those who search do not wait for those who take in.
    private SearcherManager searchers() throws IOException {
        Opened known = opened;
        return known == null ? opened().searchers : known.searchers;
    }

    private synchronized Opened opened() throws IOException {
        return open();
    }

    private static int size(Opened index) {
        return index.writer.getDocStats().numDocs;
    }

    private static Document document(UUID id, Pending.Text text) {
        var document = new Document();
        document.add(new StringField(ID, id.toString(), Field.Store.YES));
        document.add(new NumericDocValuesField(IdCollector.HIGH, id.getMostSignificantBits()));
        document.add(new NumericDocValuesField(IdCollector.LOW, id.getLeastSignificantBits()));
        document.add(new Field(WORDS, text.title(), SEARCHED));
        document.add(new Field(WORDS, text.body(), SEARCHED));
        document.add(new StoredField(TEXT, text.body()));
        return document;
    }

    private Opened open() throws IOException {
        Opened known = opened;
        if (known == null) {
            known = Opened.in(folder);
            opened = known;
            reached = known.reached();
            kept = reached;
        }
        return known;
    }

    private void closeQuietly() {
        Opened old = opened;
        opened = null;
        reached = 0;
        if (old != null) {
            old.discard();
        }
    }

    private record Opened(FSDirectory directory, IndexWriter writer, SearcherManager searchers) {
        static Opened in(Path folder) throws IOException {
            FSDirectory directory = FSDirectory.open(folder);
            try {
                var config = new IndexWriterConfig(SearchWords.analyzer());
                config.setCommitOnClose(false);
                var writer = new IndexWriter(directory, config);
                return new Opened(directory, writer, new SearcherManager(writer, null));
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        }

        long reached() {
            var kept = writer.getLiveCommitData();
            if (kept != null) {
                for (var entry : kept) {
                    if (entry.getKey().equals(STAMP)) {
                        return Long.parseLong(entry.getValue());
                    }
                }
            }
            return 0;
        }

        void discard() {
            try (directory;
                    writer) {
                searchers.close();
            } catch (IOException | UncheckedIOException e) {
                // It is thrown away or read anew.
                return;
            }
        }
    }
}

package org.inkwright.library.internal;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.TransactionRequiredException;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.CommonQueryContract;
import org.jspecify.annotations.Nullable;

/// What the ports do with the database, within one unit of work. Queries are HQL with parameters
/// `?1`, `?2` and so on.
final class Rows {
    private final StatelessSession session;
    private final Access access;

    Rows(StatelessSession session, Access access) {
        this.session = session;
        this.access = access;
    }

    void add(Object row) {
        writing().insert(row);
    }

    /// The next value of the sequence `item_stamp`.
    long nextStamp() {
        return writing()
                .createNativeQuery("select next value for item_stamp", Long.class)
                .getSingleResult();
    }

    /// Changes or deletes rows by one statement.
    ///
    /// @return how many
    int change(String statement, @Nullable Object... parameters) {
        return bound(writing().createMutationQuery(statement), parameters).executeUpdate();
    }

    /// Deletes rows by SQL, for statements that HQL has no words for.
    int changeNatively(String statement, Object... parameters) {
        return bound(writing().createNativeMutationQuery(statement), parameters).executeUpdate();
    }

    boolean reads() {
        return access == Access.READ;
    }

    void remove(Object row) {
        writing().delete(row);
    }

    /// Adds rows of one table in one batch.
    void addAll(List<?> rows) {
        writing().insertMultiple(rows);
    }

    void update(Object row) {
        writing().update(row);
    }

    /// Adds a row, or replaces the one of that id.
    void put(Object row) {
        writing().upsert(row);
    }

    <T> Optional<T> find(Class<T> type, Object id) {
        return Optional.ofNullable(session.get(type, id));
    }

    /// A row that the caller knows to be there.
    <T> T get(Class<T> type, Object id) {
        return find(type, id)
                .orElseThrow(() ->
                        new EntityNotFoundException(
                                "no " + type.getSimpleName() + " has the id " + id));
    }

    <T> List<T> list(Class<T> type, String query, Object... parameters) {
        return bound(session.createSelectionQuery(query, type), parameters).getResultList();
    }

    <T> List<T> first(int limit, Class<T> type, String query, Object... parameters) {
        return bound(session.createSelectionQuery(query, type), parameters)
                .setMaxResults(limit)
                .getResultList();
    }

    private static <Q extends CommonQueryContract> Q bound(
            Q query, @Nullable Object... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private StatelessSession writing() {
        if (access == Access.READ) {
            throw new TransactionRequiredException(
                    "a unit of work that reads cannot write: use Library.write");
        }
        return session;
    }
}

/// The writer's library on an embedded H2 file.
///
/// Start reading at [org.inkwright.library.H2Library].
///
/// This module keeps entities, SQL and migrations to itself; what comes out are the values of
/// `org.inkwright.manuscript`. It must never know how a text is made or shown.
@org.jspecify.annotations.NullMarked
module org.inkwright.library {
    requires static transitive org.jspecify;
    requires transitive org.inkwright.manuscript;
    requires com.fasterxml.uuid;
    requires com.google.gson;
    requires com.h2database;
    requires flyway.core;
    requires jakarta.persistence;
    requires java.logging;
    requires java.naming;
    requires java.sql;
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.core;
    requires org.hibernate.orm.core;

    exports org.inkwright.library;
}

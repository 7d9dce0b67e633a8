package org.inkwright.library.internal;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.tool.schema.Action;

/// Hibernate's view of the tables that the migrations made.
public final class Tables {
    private static final List<Class<?>> ROWS =
            List.of(
                    SourceRow.class,
                    MediaRow.class,
                    MediaParts.StreamRow.class,
                    MediaParts.TagRow.class,
                    MediaParts.MarkRow.class,
                    TranscriptRow.class,
                    WindowRow.class,
                    SegmentRow.class,
                    WordRow.class,
                    EditRow.class,
                    OutlineRow.class,
                    OutlineRow.EntryRow.class,
                    DraftRow.class,
                    FrontMatterRow.class,
                    ChapterRow.class,
                    VariantRow.class,
                    RevisionRow.class,
                    SnapshotRow.class,
                    SnapshotRow.PageRow.class,
                    WritingDayRow.class,
                    PictureRow.class,
                    PictureRow.UseRow.class,
                    ItemRow.class,
                    ItemRow.GoneRow.class,
                    ItemRow.ItemTagRow.class,
                    RunRow.class,
                    JobRow.class,
                    StepRow.class,
                    UsageEventRow.class,
                    ModelUseRow.class,
                    PriceRow.class,
                    KeptAnswerRow.class,
                    PartialRow.class,
                    SettingRow.class);

    private Tables() {}

    /// Sessions over a migrated database. Hibernate never changes its schema.
    ///
    /// @param database gives connections
    /// @param schema what to do about the schema: nothing, or to compare it with the rows
    public static SessionFactory over(DataSource database, Action schema) {
        return new HibernatePersistenceConfiguration("library")
                .managedClasses(ROWS)
                .schemaToolingAction(schema)
                .xmlMappings(false)
                .properties(
                        Map.of(
                                AvailableSettings.CONNECTION_PROVIDER,
                                new Connections(database),
                                AvailableSettings.PHYSICAL_NAMING_STRATEGY,
                                new PhysicalNamingStrategySnakeCaseImpl(),
                                AvailableSettings.PREFER_NATIVE_ENUM_TYPES,
                                false,
                                // Its messages quote values, and the writer's text enters no log.
                                AvailableSettings.LOG_JDBC_ERRORS,
                                false,
                                // Classes for queries in types are not generated: none to look for.
                                AvailableSettings.STATIC_METAMODEL_POPULATION,
                                "disabled"))
                .createEntityManagerFactory();
    }
}

package org.inkwright.desktop.write;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.work.Background;
import org.inkwright.desktop.work.Saved;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;
import org.inkwright.manuscript.WordCount;
import org.inkwright.studio.DraftDesk;
import org.inkwright.studio.Sheet;
import org.jspecify.annotations.Nullable;

/// The ways in which the chapter was written. One counts; the others are kept beside it, to be
/// compared and to be taken from. For the window's thread.
public final class VariantsViewModel {
    private static final String BUILT_IN = "extractive";

    private final Texts texts = Texts.of(VariantsViewModel.class);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper other = new ReadOnlyStringWrapper("");
    private final WriteViewModel write;
    private final Library library;
    private final DraftDesk desk;
    private final Background background;
    private @Nullable Row compared;

    /// Variants of the chapter that is written in.
    public VariantsViewModel(
            WriteViewModel write, Library library, DraftDesk desk, Background background) {
        this.write = write;
        this.library = library;
        this.desk = desk;
        this.background = background;
        open.subscribe(now -> refresh());
        write.modeProperty().subscribe(mode -> refresh());
        write.savedProperty()
                .subscribe(saved -> {
                    if (saved == Saved.KEPT) {
                        refresh();
                    }
                });
    }

    /// A way in which the chapter was written.
    ///
    /// @param words what it is, and how long
    /// @param place whether it is the one that counts
    record Row(VariantId variant, String words, Place place) {}

    /// Whether a variant counts.
    enum Place {
        /// It is the chapter, and it is what is written in.
        CHOSEN,
        BESIDE
    }

    /// Whether the variants are shown.
    public BooleanProperty openProperty() {
        return open;
    }

    /// The variants by number. The view must not change them.
    ObservableList<Row> rows() {
        return rows;
    }

    /// The text of the variant that is compared; empty while none is.
    ReadOnlyStringProperty otherProperty() {
        return other.getReadOnlyProperty();
    }

    /// Shows the variants, or takes them away.
    public void turn() {
        open.set(!open.get());
    }

    /// Compares a variant with what is written in.
    void compare(@Nullable Row row) {
        compared = row;
        if (row == null || row.place() == Place.CHOSEN) {
            other.set("");
            return;
        }
        background.start(
                "variant",
                () -> library.read(work -> text(work, row.variant())),
                text -> {
                    if (row.equals(compared)) {
                        other.set(text);
                    }
                });
    }

    private static String text(UnitOfWork work, VariantId variant) {
        return work.drafts().newest(variant).map(revision -> revision.text().markdown()).orElse("");
    }

    /// Begins another variant, which reads as the chapter does now.
    void begin() {
        change(desk::branch);
    }

    /// Makes a variant the one that counts.
    void choose(Row row) {
        if (row.place() == Place.BESIDE) {
            change(sheet -> desk.choose(sheet.draft(), sheet.chapter(), row.variant()));
        }
    }

    private void change(Consumer<Sheet> step) {
        write.whenKept(() -> {
            Sheet sheet = write.sheet();
            if (sheet != null) {
                background.run("variants", () -> step.accept(sheet), this::refresh);
            }
        });
    }

    private void refresh() {
        Sheet sheet = write.sheet();
        if (!open.get() || sheet == null) {
            rows.clear();
            return;
        }
        background.start(
                "variants",
                () -> read(sheet),
                found -> {
                    if (sheet.equals(write.sheet()) && !rows.equals(found)) {
                        rows.setAll(found);
                    }
                });
    }

    private List<Row> read(Sheet sheet) {
        return library.read(work ->
                work.drafts().variants(sheet.chapter()).stream()
                        .map(variant -> row(sheet, variant, WordCount.of(text(work, variant.id()))))
                        .toList());
    }

    private Row row(Sheet sheet, Variant variant, int words) {
        String who =
                switch (variant.engine()) {
                    case Variant.WRITER -> texts.text("variants.writer", variant.number());
                    case BUILT_IN -> texts.text("variants.built-in", variant.number());
                    default -> texts.text("variants.made", variant.number(), variant.engine());
                };
        boolean chosen = variant.id().equals(sheet.variant());
        String line = texts.text(chosen ? "variants.chosen" : "variants.beside", who, words);
        return new Row(variant.id(), line, chosen ? Place.CHOSEN : Place.BESIDE);
    }
}

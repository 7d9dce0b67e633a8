package org.inkwright.desktop.draft;

import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.inkwright.desktop.kit.LazyScreen;
import org.inkwright.desktop.kit.ReadingCell;
import org.inkwright.desktop.kit.ScreenPlace;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.write.ChaptersViewModel;

/// A draft: its chapters beside the one that is written in, or beside the whole to read.
public final class DraftView {
    private final Texts texts = Texts.of(DraftView.class);
    private final DraftRowNodes nodes = new DraftRowNodes(texts);
    private final DraftViewModel model;
    private final ChaptersViewModel chapterModel;
    private final Pages pages;

    @FXML private StackPane chapters;
    @FXML private ToggleButton write;
    @FXML private ToggleButton read;
    @FXML private StackPane writing;
    @FXML private ListView<DraftRow> text;
    @FXML private Label nothing;
    @FXML private Node pagesBeside;
    @FXML private StackPane commission;

    private ScreenPlace chapterPlace;
    private ScreenPlace writingPlace;
    private ScreenPlace commissionPlace;

    /// What the draft holds.
    ///
    /// @param chapters the list of chapters
    /// @param writing the chapter that is written in
    /// @param commission what a text model is to write
    public record Pages(LazyScreen chapters, LazyScreen writing, LazyScreen commission) {}

    /// A view.
    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    public DraftView(DraftViewModel model, ChaptersViewModel chapterModel, Pages pages) {
        this.model = model;
        this.chapterModel = chapterModel;
        this.pages = pages;
    }

    @FXML
    void initialize() {
        chapterPlace = new ScreenPlace(chapters);
        writingPlace = new ScreenPlace(writing);
        commissionPlace = new ScreenPlace(commission);
        text.setItems(model.rows());
        text.setCellFactory(list -> new ReadingCell<>(list, nodes::row));
        nothing.setText(texts.text("draft.nothing"));
        model.pageProperty().subscribe(this::turn);
        chapterModel.selectedProperty().subscribe(chapter -> scroll());
    }

    private void turn(DraftViewModel.Page page) {
        boolean toWrite = page == DraftViewModel.Page.WRITE;
        boolean toCommission = page == DraftViewModel.Page.COMMISSION;
        commission.setVisible(toCommission);
        pagesBeside.setVisible(!toCommission);
        if (toCommission) {
            commissionPlace.show(pages.commission());
            return;
        }
        chapterPlace.show(pages.chapters(), () -> writingPlace.show(pages.writing()));
        writing.setVisible(toWrite);
        text.setVisible(!toWrite);
        write.setSelected(toWrite);
        read.setSelected(!toWrite);
        scroll();
    }

    private void scroll() {
        if (model.pageProperty().get() == DraftViewModel.Page.READ) {
            chapterModel.rows().stream()
                    .filter(row ->
                            Objects.equals(row.chapter(), chapterModel.selectedProperty().get()))
                    .findFirst()
                    .ifPresent(row -> text.scrollTo(model.rowOf(row.number())));
        }
    }

    @FXML
    void toWrite() {
        model.pageProperty().set(DraftViewModel.Page.WRITE);
        turn(DraftViewModel.Page.WRITE);
    }

    @FXML
    void toRead() {
        model.pageProperty().set(DraftViewModel.Page.READ);
        turn(DraftViewModel.Page.READ);
    }
}

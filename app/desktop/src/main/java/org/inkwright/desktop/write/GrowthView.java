package org.inkwright.desktop.write;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.inkwright.desktop.kit.Presence;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.work.Background;
import org.inkwright.desktop.write.GrowthViewModel.Growth;
import org.inkwright.kit.MarkdownPreview;
import org.inkwright.kit.PreviewPage;
import org.inkwright.manuscript.ChapterId;
import org.jspecify.annotations.Nullable;

/// A chapter as it is written by a model, its newest words in sight unless the writer scrolled
/// away.
public final class GrowthView {
    private final Texts texts = Texts.of(GrowthView.class);
    private final MarkdownPreview preview = new MarkdownPreview(texts.text("growth.preview"));
    private final GrowthViewModel model;
    private final Background background;
    private Following following = Following.END;
    private Drawing drawing = Drawing.IDLE;
    private @Nullable ChapterId chapter;
    private @Nullable Growth drawn;

    @FXML private Label words;
    @FXML private Button follow;
    @FXML private StackPane page;

    private enum Following {
        /// The newest words.
        END,
        /// Where the writer scrolled to.
        NOTHING
    }

    private enum Drawing {
        IDLE,
        AT_WORK
    }

    @SuppressWarnings("NullAway.Init") // the loader sets the nodes
    GrowthView(GrowthViewModel model, Background background) {
        this.model = model;
        this.background = background;
    }

    @FXML
    void initialize() {
        page.getChildren().setAll(preview);
        preview.addEventFilter(ScrollEvent.SCROLL, event -> follow(Following.NOTHING));
        follow(Following.END);
        model.shownProperty().subscribe(this::show);
    }

    private void follow(Following now) {
        following = now;
        Presence.of(follow, now == Following.NOTHING);
        if (now == Following.END) {
            preview.showEnd();
        }
    }

    private void show(@Nullable Growth now) {
        if (now == null) {
            return;
        }
        if (!now.chapter().equals(chapter)) {
            chapter = now.chapter();
            follow(Following.END);
        }
        words.setText(texts.text("growth.words", now.words()));
        draw();
    }

    /// While a text is being laid out the next ones wait; the newest of them is drawn.
    private void draw() {
        Growth now = model.shownProperty().get();
        if (now == null || drawing == Drawing.AT_WORK || now.equals(drawn)) {
            return;
        }
        drawing = Drawing.AT_WORK;
        background.start(
                "growth",
                () -> PreviewPage.of(now.text()),
                laid -> {
                    drawing = Drawing.IDLE;
                    drawn = now;
                    preview.show(laid);
                    if (following == Following.END) {
                        preview.showEnd();
                    }
                    draw();
                });
    }

    @FXML
    void followAgain() {
        follow(Following.END);
    }
}

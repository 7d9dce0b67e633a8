package org.inkwright.kit;

import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What stands before the lines of a transcript: who speaks, where that changes, and the time.
final class TranscriptMargin implements IntFunction<Node> {
    private final IntFunction<TranscriptLine> lines;

    TranscriptMargin(IntFunction<TranscriptLine> lines) {
        this.lines = lines;
    }

    @Override
    public Node apply(int index) {
        TranscriptLine line = lines.apply(index);
        boolean turn = index == 0 || !lines.apply(index - 1).speaker().equals(line.speaker());
        // most lines name nobody, and a label costs far more than an empty place
        Region speaker =
                turn && !line.speaker().isEmpty() ? new Label(line.speaker()) : new Region();
        speaker.getStyleClass().add("transcript-speaker");
        Label time = new Label(line.time());
        time.getStyleClass().add("transcript-time");
        HBox margin = new HBox(speaker, time);
        margin.getStyleClass().add("transcript-margin");
        margin.setAlignment(Pos.BASELINE_LEFT);
        margin.setMouseTransparent(true);
        return margin;
    }
}

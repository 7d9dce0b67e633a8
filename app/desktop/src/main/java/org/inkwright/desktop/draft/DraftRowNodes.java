package org.inkwright.desktop.draft;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.inkwright.desktop.draft.DraftRow.Evidence;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.MarkdownNodes;
import org.inkwright.desktop.kit.ReadingRow;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.manuscript.TimeSpan;

/// Builds the nodes of a draft's rows.
final class DraftRowNodes {
    private static final double AFTER_TITLE = 16;
    private static final double AFTER_BLOCK = 16;
    private static final double AFTER_HEADING = 8;
    private static final double AFTER_CARD = 24;
    private static final double TOOLTIP = 480;

    private final Texts texts;

    DraftRowNodes(Texts texts) {
        this.texts = texts;
    }

    ReadingRow row(DraftRow row, ObservableDoubleValue available) {
        return switch (row) {
            case DraftRow.Title(String title, int words) ->
                    new ReadingRow(new Label(), title(title, words), available, AFTER_TITLE);
            case DraftRow.Summary(String text) ->
                    new ReadingRow(new Label(), card("draft.summary", text), available, AFTER_CARD);
            case DraftRow.Heading(int number, String title, TimeSpan time) ->
                    new ReadingRow(
                            new Label(), flow(title, "draft-heading"), available, AFTER_HEADING);
            case DraftRow.Block(var markdown, var block, var evidence) ->
                    new ReadingRow(
                            time(evidence), MarkdownNodes.block(block), available, AFTER_BLOCK);
            case DraftRow.Pending() ->
                    new ReadingRow(
                            new Label(),
                            styled(new Label(texts.text("draft.pending")), "draft-pending"),
                            available,
                            AFTER_BLOCK);
            case DraftRow.Search(SeoFields seo) ->
                    new ReadingRow(new Label(), search(seo), available, AFTER_CARD);
        };
    }

    private Node title(String title, int words) {
        return new VBox(
                4,
                flow(title, "draft-title"),
                styled(new Label(texts.text("draft.words", words)), "draft-facts"));
    }

    private static TextFlow flow(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add("markdown-text");
        return styled(new TextFlow(text), style);
    }

    private Region card(String heading, String text) {
        return styled(
                new VBox(
                        4,
                        styled(new Label(texts.text(heading)), "card-heading"),
                        flow(text, "card-text")),
                "card");
    }

    private Region search(SeoFields seo) {
        return styled(
                new VBox(
                        4,
                        styled(new Label(texts.text("draft.search")), "card-heading"),
                        flow(seo.title(), "search-title"),
                        styled(new Label(seo.slug()), "search-slug"),
                        flow(seo.description(), "card-text"),
                        flow(String.join(" · ", seo.keywords()), "search-keywords")),
                "card");
    }

    private Label time(List<Evidence> evidence) {
        Label label = styled(new Label(), "reading-time");
        if (evidence.isEmpty()) {
            return label;
        }
        Evidence first = evidence.getFirst();
        Evidence last = evidence.getLast();
        label.setText(Durations.clock(first.time().startMillis()));
        String span =
                texts.text(
                        "draft.span",
                        Durations.clock(first.time().startMillis()),
                        Durations.clock(last.time().endMillis()));
        String said =
                evidence.stream().map(Evidence::said).distinct().collect(Collectors.joining(" "));
        Tooltip tooltip = new Tooltip(span + "\n" + said);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP);
        tooltip.setShowDelay(Duration.millis(150));
        tooltip.getStyleClass().add("evidence");
        label.setTooltip(tooltip);
        label.setAccessibleText(span);
        label.setAccessibleHelp(said);
        return label;
    }

    private static <T extends Region> T styled(T region, String style) {
        region.getStyleClass().add(style);
        return region;
    }
}

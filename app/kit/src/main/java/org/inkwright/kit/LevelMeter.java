package org.inkwright.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// How loud a microphone is: a bar that follows at once and falls slowly, and a mark at the
/// loudest. For the window's thread.
public final class LevelMeter extends Region {
    private static final double FALL = 0.06;
    private static final double LOUD = 0.97;
    private static final PseudoClass TOO_LOUD = PseudoClass.getPseudoClass("too-loud");

    private final String name;
    private final Region bar = new Region();
    private final Region mark = new Region();
    private final DoubleProperty shown = new SimpleDoubleProperty(0);
    private double loudest;
    private String told = "";

    /// A silent meter.
    ///
    /// @param name what a screen reader calls it
    public LevelMeter(String name) {
        this.name = name;
        getStyleClass().add("level-meter");
        getStylesheets().add(KitStyle.sheet("level-meter"));
        bar.getStyleClass().add("level-bar");
        mark.getStyleClass().add("level-mark");
        getChildren().addAll(bar, mark);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setPrefSize(160, 8);
        setMinHeight(8);
    }

    /// Shows the next level, from 0 to 1; some twenty times a second.
    public void level(double level) {
        double now = Double.isNaN(level) ? 0 : Math.clamp(level, 0, 1);
        shown.set(Math.max(now, shown.get() - FALL));
        loudest = Math.max(now, loudest - FALL / 10);
        pseudoClassStateChanged(TOO_LOUD, loudest >= LOUD);
        requestLayout();
        if (!words().equals(told)) {
            told = words();
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        }
    }

    /// Silence.
    public void reset() {
        shown.set(0);
        loudest = 0;
        level(0);
    }

    /// In steps of ten, so that a screen reader does not talk without end.
    private String words() {
        return loudest >= LOUD
                ? KitTexts.text("level.too-loud")
                : KitTexts.text("level.percent", Math.round(shown.get() * 10) * 10);
    }

    double shown() {
        return shown.get();
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(0, 0, getWidth() * shown.get(), getHeight());
        mark.resizeRelocate(
                Math.max(0, getWidth() * loudest - 2), 0, loudest > 0 ? 2 : 0, getHeight());
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> shown.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 1.0;
            case TEXT -> name;
            case VALUE_STRING -> words();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}

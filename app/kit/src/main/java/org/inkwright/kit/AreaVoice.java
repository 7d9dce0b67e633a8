package org.inkwright.kit;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// What a screen reader asks an area and may do in it; RichTextFX answers nothing of this. Lines
/// are paragraphs, places are UTF-16 units of the whole text.
final class AreaVoice {
    private final StyleClassedTextArea area;
    private final Label name = new Label();

    AreaVoice(StyleClassedTextArea area) {
        this.area = area;
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        // the text answers for itself, so its name must come from a label
        name.textProperty().bind(area.accessibleTextProperty());
        area.selectionProperty()
                .addListener((o, was, is) -> {
                    tell(AccessibleAttribute.SELECTION_START);
                    tell(AccessibleAttribute.SELECTION_END);
                    tell(AccessibleAttribute.CARET_OFFSET);
                });
        area.plainTextChanges().subscribe(change -> tell(AccessibleAttribute.TEXT));
        area.editableProperty().addListener((o, was, is) -> tell(AccessibleAttribute.EDITABLE));
    }

    private void tell(AccessibleAttribute attribute) {
        area.notifyAccessibleAttributeChanged(attribute);
    }

    /// What is asked; empty when somebody else must answer.
    Optional<Object> answer(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> Optional.of(area.getText());
            case LABELED_BY -> Optional.of(name);
            case EDITABLE -> Optional.of(area.isEditable());
            case CARET_OFFSET -> Optional.of(area.getCaretPosition());
            case SELECTION_START -> Optional.of(area.getSelection().getStart());
            case SELECTION_END -> Optional.of(area.getSelection().getEnd());
            case LINE_FOR_OFFSET -> Optional.of(line(place(0, parameters)));
            case LINE_START -> Optional.of(start(number(0, parameters)));
            case LINE_END -> Optional.of(end(number(0, parameters)));
            case OFFSET_AT_POINT -> Optional.of(placeAt(parameters));
            case BOUNDS_FOR_RANGE -> bounds(parameters).map(found -> new Bounds[] {found});
            case FONT -> Optional.of(Font.font("Vollkorn", 18));
            default -> Optional.empty();
        };
    }

    /// Does what is asked; false when somebody else must.
    boolean does(AccessibleAction action, Object... parameters) {
        return switch (action) {
            case SET_TEXT_SELECTION -> {
                area.selectRange(place(0, parameters), place(1, parameters));
                area.requestFollowCaret();
                yield true;
            }
            case SHOW_TEXT_RANGE -> {
                area.showParagraphInViewport(line(place(0, parameters)));
                yield true;
            }
            default -> false;
        };
    }

    private int line(int place) {
        return area.offsetToPosition(place, Bias.Forward).getMajor();
    }

    private int start(int line) {
        return area.getAbsolutePosition(known(line), 0);
    }

    private int end(int line) {
        return start(line) + area.getParagraphLength(known(line));
    }

    private int known(int line) {
        return Math.clamp(line, 0, area.getParagraphs().size() - 1);
    }

    private int placeAt(Object... parameters) {
        if (parameters.length == 0 || !(parameters[0] instanceof Point2D point)) {
            return area.getCaretPosition();
        }
        Point2D here = area.screenToLocal(point);
        return here == null
                ? area.getCaretPosition()
                : area.hit(here.getX(), here.getY()).getInsertionIndex();
    }

    private Optional<Bounds> bounds(Object... parameters) {
        int from = place(0, parameters);
        int to = Math.max(from, place(1, parameters));
        return area.getScene() == null || from == to
                ? area.getCaretBounds()
                : area.getCharacterBoundsOnScreen(from, to);
    }

    private int place(int which, Object... parameters) {
        return Math.clamp(number(which, parameters), 0, area.getLength());
    }

    private static int number(int which, Object... parameters) {
        return parameters.length > which && parameters[which] instanceof Integer number
                ? number
                : 0;
    }
}

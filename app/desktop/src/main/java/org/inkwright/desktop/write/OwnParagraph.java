package org.inkwright.desktop.write;

/// Puts something between paragraphs of Markdown, such as a picture: glued to a line it would be a
/// part of the sentence.
final class OwnParagraph {
    private static final String GAP = "\n\n";

    private OwnParagraph() {}

    /// What is to be inserted at a place so that it stands for itself.
    ///
    /// @param at where, in `text`
    static String of(String block, String text, int at) {
        String before = text.substring(0, at);
        String after = text.substring(at);
        return missing(before.isBlank(), before.endsWith(GAP), before.endsWith("\n"))
                + block
                + missing(after.isBlank(), after.startsWith(GAP), after.startsWith("\n"));
    }

    private static String missing(boolean nothing, boolean gap, boolean end) {
        if (nothing || gap) {
            return "";
        }
        return end ? "\n" : GAP;
    }
}

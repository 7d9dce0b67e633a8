package org.inkwright.generation;

/// A word (or an emoji) and its place in a text.
///
/// @param text as it stands
/// @param lower the same in lower case, with a straight apostrophe
/// @param start its first character
/// @param end the character after its last
record Token(String text, String lower, int start, int end) {
    boolean hasLetter() {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    boolean startsLowerCase() {
        return Character.isLowerCase(text.codePointAt(0));
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }
}

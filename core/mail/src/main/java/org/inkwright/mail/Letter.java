package org.inkwright.mail;

import java.util.regex.Pattern;

/// A letter in plain text. Never prints what it says.
///
/// @param id names it for good: whoever gets it twice, because an answer was lost, can see that it
///   is the same; letters, digits, `.`, `_` and `-`, at most 64
/// @param to whom it goes to
/// @param subject one line, at most 200 characters
/// @param text its lines, at most 100,000 characters
public record Letter(String id, Mailbox to, String subject, String text) {
    private static final Pattern ID =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 100_000;

    /// Lines end alike, whatever they ended with.
    ///
    /// @throws IllegalArgumentException for what cannot be sent; its message quotes nothing
    public Letter {
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        if (!ID.matcher(id).matches() || id.contains("..")) {
            throw new IllegalArgumentException("not an id of a letter");
        }
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || !Mailbox.isPlain(subject)) {
            throw new IllegalArgumentException("not a subject of one line");
        }
        if (text.length() > LONGEST_TEXT || UNSEEN.matcher(text).find()) {
            throw new IllegalArgumentException("not a text for a letter");
        }
    }

    @Override
    public String toString() {
        return "letter " + id;
    }
}

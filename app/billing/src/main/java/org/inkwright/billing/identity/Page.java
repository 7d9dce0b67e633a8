package org.inkwright.billing.identity;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.inkwright.billing.web.Answer;

/// Builds a page that needs no script: a title, what happened, forms whose fields have labels.
/// Whatever comes from outside is written as text, never as markup. Used once.
public final class Page {
    private final ResourceBundle words =
            ResourceBundle.getBundle("org.inkwright.billing.identity.pages", Locale.ROOT);
    private final StringBuilder body = new StringBuilder();
    private final String title;

    /// Begins a page.
    ///
    /// @param title the key of its title
    public Page(String title) {
        this.title = words.getString(title);
    }

    /// Says something that screen readers read at once.
    public Page notice(String key) {
        body.append("<p role=\"status\">").append(escaped(words.getString(key))).append("</p>\n");
        return this;
    }

    /// Says what went wrong.
    public Page alert(String key) {
        body.append("<p role=\"alert\">").append(escaped(words.getString(key))).append("</p>\n");
        return this;
    }

    /// Says something.
    public Page text(String key, Object... values) {
        String text = MessageFormat.format(words.getString(key), values);
        body.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    /// Begins a part.
    public Page heading(String key) {
        body.append("<h2>").append(escaped(words.getString(key))).append("</h2>\n");
        return this;
    }

    /// Shows a text as it is, lines kept.
    public Page plain(String text) {
        body.append("<pre>").append(escaped(text)).append("</pre>\n");
        return this;
    }

    /// Leads to another page.
    public Page link(String path, String key) {
        body.append("<p><a href=\"").append(path).append("\">");
        body.append(escaped(words.getString(key))).append("</a></p>\n");
        return this;
    }

    /// Begins a form; ended by [#button].
    public Page form(String path) {
        body.append("<form method=\"post\" action=\"").append(path).append("\">\n");
        return this;
    }

    /// Takes a value along.
    public Page hidden(String name, String value) {
        body.append("<input type=\"hidden\" name=\"").append(name).append("\" value=\"");
        body.append(escaped(value)).append("\">\n");
        return this;
    }

    /// Asks for the mail address.
    public Page address(String value) {
        return field("address", "field.address", "email", "username", value);
    }

    /// Asks for the password.
    public Page password() {
        return field("password", "field.password", "password", "current-password", "");
    }

    /// Asks for a password to be set.
    public Page newPassword() {
        return field("password", "field.password.new", "password", "new-password", "");
    }

    /// Asks for a code that another device shows.
    public Page code() {
        return field("code", "field.code", "text", "one-time-code", "");
    }

    /// Ends a form with the button that sends it.
    public Page button(String key) {
        body.append("<button>")
                .append(escaped(words.getString(key)))
                .append("</button>\n</form>\n");
        return this;
    }

    /// The page as an answer.
    public Answer answer(int status) {
        String name = escaped(title);
        return new Answer.Page(
                status,
                """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s - Inkwright</title>
                <link rel="stylesheet" href="/style.css">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """
                        .formatted(name, name, body));
    }

    private Page field(String name, String label, String type, String autocomplete, String value) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("id", name);
        attributes.put("name", name);
        attributes.put("type", type);
        attributes.put("autocomplete", autocomplete);
        attributes.put("value", value);
        String named = escaped(words.getString(label));
        body.append("<label for=\"").append(name).append("\">").append(named).append("</label>\n");
        body.append("<input required");
        attributes.forEach((key, one) ->
                body.append(' ').append(key).append("=\"").append(escaped(one)).append('"'));
        body.append(">\n");
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

package org.inkwright.billing.identity;

import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import org.inkwright.billing.web.Answer;

/// Builds a page that needs no script: a title, what happened, forms whose fields have labels.
/// Whatever comes from outside is written as text, never as markup. Used once.
public final class Page {
    private static final String OWN = "org.inkwright.billing.identity.pages";

    private final ResourceBundle words;
    private final StringBuilder body = new StringBuilder();
    private final Set<String> ids = new HashSet<>();
    private final String title;

    /// Begins a page.
    ///
    /// @param title the key of its title
    public Page(String title) {
        this(OWN, title);
    }

    /// Begins a page of another part of the program.
    ///
    /// @param bundle the name of the bundle that its words stand in
    /// @param title the key of its title
    public Page(String bundle, String title) {
        this.words = ResourceBundle.getBundle(bundle, Locale.ROOT);
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

    /// Says something at once, if there are words for it.
    public Page noticeIfKnown(String key) {
        return words.containsKey(key) ? notice(key) : this;
    }

    /// Says what went wrong, if there are words for it.
    public Page alertIfKnown(String key) {
        return words.containsKey(key) ? alert(key) : this;
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

    /// Begins a form that looks for something; ended by [#button].
    public Page search(String path) {
        body.append("<form method=\"get\" role=\"search\" action=\"").append(path).append("\">\n");
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

    /// Asks for another mail address.
    public Page newAddress() {
        return field("address", "field.address.new", "email", "email", "");
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

    /// Asks for something in a line of text.
    ///
    /// @param label the key of its label
    public Page line(String name, String label, String value) {
        return field(name, label, "text", "off", value);
    }

    /// The same for something that may stay empty.
    ///
    /// @param label the key of its label
    public Page optionalLine(String name, String label) {
        return field(name, label, "text", "off", "", "");
    }

    /// Shows rows below the heads of their columns.
    ///
    /// @param heads the keys of the heads
    public Page table(List<String> heads, List<List<Cell>> rows) {
        body.append("<table>\n<tr>");
        heads.forEach(
                head -> body.append("<th scope=\"col\">").append(escaped(words.getString(head))));
        rows.forEach(row -> {
            body.append("\n<tr>");
            row.forEach(cell -> body.append("<td>").append(cell.html()));
        });
        body.append("\n</table>\n");
        return this;
    }

    /// What stands in a row.
    ///
    /// @param html as markup
    public record Cell(String html) {
        /// A text as it is.
        public static Cell text(String text) {
            return new Cell(escaped(text));
        }

        /// A text that leads to another page.
        public static Cell link(String path, String text) {
            return new Cell("<a href=\"" + escaped(path) + "\">" + escaped(text) + "</a>");
        }
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
        return field(name, label, type, autocomplete, value, " required");
    }

    private Page field(
            String name,
            String label,
            String type,
            String autocomplete,
            String value,
            String required) {
        Map<String, String> attributes = new TreeMap<>();
        String id = ids.add(name) ? name : name + "-" + body.length();
        attributes.put("id", id);
        attributes.put("name", name);
        attributes.put("type", type);
        attributes.put("autocomplete", autocomplete);
        attributes.put("value", value);
        String named = escaped(words.getString(label));
        body.append("<label for=\"").append(id).append("\">").append(named).append("</label>\n");
        body.append("<input").append(required);
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

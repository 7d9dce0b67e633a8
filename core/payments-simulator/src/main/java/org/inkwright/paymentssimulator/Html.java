package org.inkwright.paymentssimulator;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/// Builds a page that needs no script. Whatever comes from outside is written as text. Used once.
final class Html {
    private final ResourceBundle words =
            ResourceBundle.getBundle("org.inkwright.paymentssimulator.pages", Locale.ROOT);
    private final StringBuilder body = new StringBuilder();
    private final String style;

    /// @param style the address of the style sheet
    Html(String style) {
        this.style = style;
    }

    Html text(String key, Object... values) {
        body.append("<p>").append(escaped(word(key, values))).append("</p>\n");
        return this;
    }

    Html heading(String key) {
        body.append("<h2>").append(escaped(word(key))).append("</h2>\n");
        return this;
    }

    /// Says what went wrong; screen readers read it at once.
    Html alert(String key) {
        body.append("<p role=\"alert\">").append(escaped(word(key))).append("</p>\n");
        return this;
    }

    /// A form of one button.
    ///
    /// @param action what the form says
    Html button(String action, String value, String key, Object... values) {
        body.append("<form method=\"post\"><input type=\"hidden\" name=\"value\" value=\"")
                .append(escaped(value))
                .append("\"><button name=\"action\" value=\"")
                .append(escaped(action))
                .append("\">")
                .append(escaped(word(key, values)))
                .append("</button></form>\n");
        return this;
    }

    Html link(String address, String key) {
        body.append("<p><a href=\"").append(escaped(address)).append("\">");
        body.append(escaped(word(key))).append("</a></p>\n");
        return this;
    }

    String word(String key, Object... values) {
        return MessageFormat.format(words.getString(key), values);
    }

    String page(String title) {
        String name = escaped(word(title));
        return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>%s</title>
        <link rel="stylesheet" href="%s">
        </head>
        <body>
        <main>
        <h1>%s</h1>
        %s</main>
        </body>
        </html>
        """
                .formatted(name, escaped(style), name, body);
    }

    /// Such as "9.00 USD".
    static String amount(PriceData price) {
        String code = price.currency().toUpperCase(Locale.ROOT);
        int digits = Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        return BigDecimal.valueOf(price.minorUnits(), digits).toPlainString() + " " + code;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

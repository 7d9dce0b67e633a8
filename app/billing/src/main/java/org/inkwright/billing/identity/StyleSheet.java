package org.inkwright.billing.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// How the pages look: `GET /style.css`.
final class StyleSheet implements Endpoint {
    private static final String FILE = "style.css";

    private final String text;

    StyleSheet() {
        try (InputStream file = StyleSheet.class.getResourceAsStream(FILE)) {
            text =
                    new String(
                            Objects.requireNonNull(file, FILE).readAllBytes(),
                            StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Route route() {
        return Route.get("/style.css");
    }

    @Override
    public Answer answer(Call call) {
        return new Answer.Text("text/css; charset=utf-8", text);
    }
}

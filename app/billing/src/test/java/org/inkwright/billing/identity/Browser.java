package org.inkwright.billing.identity;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// A browser without script, which keeps cookies and follows where it is sent.
public final class Browser {
    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    public Browser(URI address) {
        this.address = address;
    }

    public HttpResponse<String> open(String path) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve(path)).build();
        return client.send(request, BodyHandlers.ofString());
    }

    public HttpResponse<String> send(String path, Map<String, String> fields) throws Exception {
        return send(path, fields, "Accept", "text/html");
    }

    public HttpResponse<String> send(
            String path, Map<String, String> fields, String header, String value) throws Exception {
        String form =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header, value)
                        .POST(BodyPublishers.ofString(form))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.inkwright.billing.access;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A desktop that signs in, with a browser whose person agrees at once.
public final class Desktop {
    static final String VERIFIER = "v".repeat(43);

    private final URI server;
    private final String session;
    private final HttpClient client = HttpClient.newHttpClient();

    /// @param session the cookie of the browser
    public Desktop(URI server, String session) {
        this.server = server;
        this.session = session;
    }

    public static Map<String, String> request() throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", "inkwright-desktop");
        request.put("code_challenge_method", "S256");
        request.put(
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        request.put("state", "some-state-1");
        request.put("redirect_uri", "http://127.0.0.1:40123/back");
        request.put("device_name", "Ann's laptop");
        return request;
    }

    public HttpResponse<String> authorize(Map<String, String> request) throws Exception {
        return send("/oauth/authorize", request, "Cookie", "session=" + session);
    }

    HttpResponse<String> ask(Map<String, String> request) throws Exception {
        var get =
                HttpRequest.newBuilder(server.resolve("/oauth/authorize?" + form(request)))
                        .header("Cookie", "session=" + session)
                        .build();
        return client.send(get, BodyHandlers.ofString());
    }

    String code() throws Exception {
        String location = authorize(request()).headers().firstValue("Location").orElseThrow();
        return location.replaceFirst(".*[?]code=([\\w-]+)&.*", "$1");
    }

    JsonObject exchange(String code, String verifier) throws Exception {
        return token(
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "inkwright-desktop",
                        "code", code,
                        "code_verifier", verifier,
                        "redirect_uri", "http://127.0.0.1:40123/back"));
    }

    public JsonObject signIn() throws Exception {
        return exchange(code(), VERIFIER);
    }

    public JsonObject refresh(String token) throws Exception {
        return token(
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", "inkwright-desktop",
                        "refresh_token", token));
    }

    void revoke(String token) throws Exception {
        send("/oauth/revoke", Map.of("token", token), "Accept", "*/*");
    }

    public HttpResponse<String> api(String method, String path, String access) throws Exception {
        var request =
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Authorization", "Bearer " + access)
                        .method(method, BodyPublishers.noBody())
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private JsonObject token(Map<String, String> fields) throws Exception {
        return JsonParser.parseString(send("/oauth/token", fields, "Accept", "*/*").body())
                .getAsJsonObject();
    }

    private HttpResponse<String> send(
            String path, Map<String, String> fields, String header, String value) throws Exception {
        var request =
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header, value)
                        .POST(BodyPublishers.ofString(form(fields)))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

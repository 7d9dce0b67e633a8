package org.inkwright.billing.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// Writes refusals as problem details.
final class Problems {
    static final String TYPE = "application/problem+json";
    private static final String ADDRESS = "https://inkwright.org/problems/";

    private final ResourceBundle words =
            ResourceBundle.getBundle("org.inkwright.billing.web.problems", Locale.ROOT);

    /// The members of a refusal's body.
    ///
    /// @param request the request's id
    Map<String, Object> body(Answer.Refusal refusal, String request) {
        Problem problem = refusal.problem();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", ADDRESS + problem.code());
        body.put("title", words.getString(problem.code() + ".title"));
        body.put("status", problem.status());
        body.put("detail", words.getString(problem.code() + ".detail"));
        body.put("code", problem.code());
        body.put("request_id", request);
        body.putAll(refusal.members());
        body.put("next_step", words.getString(problem.code() + ".next"));
        return body;
    }
}

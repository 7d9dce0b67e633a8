package org.inkwright.billing.web;

import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/// Takes out of a request what its sender could pretend with, before anybody reads it: that it is
/// another method than it is, and that it came from elsewhere. Of the networks it came through only
/// the last counts, which our own proxy wrote; those before it are whatever the sender says.
final class PlainHeaders implements HttpConfiguration.Customizer {
    private static final String METHOD = "X-HTTP-Method-Override";
    private static final String NETWORKS = "X-Forwarded-For";

    @Override
    public Request customize(Request request, HttpFields.Mutable response) {
        HttpFields said = request.getHeaders();
        if (!said.contains(METHOD) && !said.contains(NETWORKS)) {
            return request;
        }
        HttpFields.Mutable plain = HttpFields.build(said).remove(METHOD);
        List<String> networks = said.getCSV(NETWORKS, false);
        plain.remove(NETWORKS);
        if (!networks.isEmpty()) {
            plain.put(NETWORKS, networks.getLast());
        }
        HttpFields kept = plain.asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return kept;
            }
        };
    }
}

package org.inkwright.studio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.inkwright.generation.model.ModelRequest;

/// Names a request so that the same one is known again.
final class RequestPrint {
    private RequestPrint() {}

    /// The hash of a request.
    ///
    /// @param take which of several variants is asked for, from 1
    /// @return 64 hexadecimal digits
    static String of(EngineChoice engine, ModelRequest request, int take) {
        EngineChoice asked = engine.of(request.model());
        String all = Json.of(List.of(asked, request.messages(), request.options(), take));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new StudioException("jdk.broken", "every JDK has SHA-256", e);
        }
    }
}

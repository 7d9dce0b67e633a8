package org.inkwright.billing;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Writes each log line as JSON without what looks like a secret or a mail address, whoever logged
/// it: keys of payment and model services, tokens, passwords in addresses. Made by `logback.xml`.
public final class RedactingEncoder extends JsonEncoder {
    private static final String GONE = "(redacted)";
    private static final Pattern SECRETS =
            Pattern.compile(
                    "\\b(?:sk|rk|pk)_(?:live|test)_\\w+|\\bwhsec_\\w+|\\bsk-[\\w-]{16,}"
                            + "|\\bink[a-z]_[\\w-]{16,}"
                            + "|\\beyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*"
                            + "|(?<=[Bb]earer )[\\w.~+/=-]+"
                            + "|(?<=(?i:password|secret|token|code)=)[^&\\s\"\\\\;]+"
                            + "|(?<=:\\\\?/\\\\?/)[^/\\\\\\s:@\"]+:[^/\\\\\\s@\"]+(?=@)"
                            + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

    /// Made by the logging configuration.
    public RedactingEncoder() {}

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = new String(super.encode(event), StandardCharsets.UTF_8);
        return SECRETS.matcher(line).replaceAll(GONE).getBytes(StandardCharsets.UTF_8);
    }
}

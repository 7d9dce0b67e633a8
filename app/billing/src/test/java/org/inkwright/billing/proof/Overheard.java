package org.inkwright.billing.proof;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Every line that our programs log from now on, with its stack, for a search for secrets.
public final class Overheard implements AutoCloseable {
    private static final String OURS = "org.inkwright";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private @Nullable Level before;

    public Overheard() {
        log.setContext(new LoggerContext());
        log.start();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext real) {
            Logger root = real.getLogger(OURS);
            before = root.getLevel();
            root.setLevel(Level.DEBUG);
            root.addAppender(log);
        }
    }

    /// All of it.
    public String text() {
        List<ILoggingEvent> events;
        // As the appender does when it adds one.
        synchronized (log) {
            events = List.copyOf(log.list);
        }
        return events.stream()
                .map(event ->
                        event.getFormattedMessage()
                                + event.getKeyValuePairs()
                                + (event.getThrowableProxy() == null
                                        ? ""
                                        : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }

    /// Whether a word is in a text, plainly or as databases and mail servers are told it.
    public static boolean isIn(String text, String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        return text.contains(word)
                || text.contains(HexFormat.of().formatHex(bytes))
                || text.contains(Base64.getEncoder().encodeToString(bytes));
    }

    @Override
    public void close() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext real) {
            real.getLogger(OURS).detachAppender(log);
            real.getLogger(OURS).setLevel(before);
        }
    }
}

package org.inkwright.billing.web;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.EventsHandler;
import org.eclipse.jetty.util.thread.Scheduler;

/// Ends connections on which the head of a request does not arrive in time. Jetty limits only how
/// long a connection says nothing; who sends a letter now and then would keep it forever. Shared by
/// all threads.
final class ArrivalLimit extends EventsHandler implements Connection.Listener {
    private static final int LOOKS = 8;

    private final Map<Connection, Head> waiting = new ConcurrentHashMap<>();
    private final Duration most;

    /// @param most how long a head may take
    ArrivalLimit(Duration most) {
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        waiting.put(connection, new Head(0, OptionalLong.empty()));
    }

    @Override
    public void onClosed(Connection connection) {
        waiting.remove(connection);
    }

    @Override
    protected void onBeforeHandling(Request request) {
        waiting.remove(request.getConnectionMetaData().getConnection());
    }

    @Override
    protected void onComplete(Request request, int status, HttpFields headers, Throwable failure) {
        Connection connection = request.getConnectionMetaData().getConnection();
        if (connection.getEndPoint().isOpen()) {
            waiting.put(connection, new Head(connection.getBytesIn(), OptionalLong.empty()));
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        lookAgain(getServer().getScheduler());
    }

    private void lookAgain(Scheduler scheduler) {
        scheduler.schedule(
                () -> {
                    try {
                        waiting.forEach(this::look);
                    } finally {
                        if (isStarted()) {
                            lookAgain(scheduler);
                        }
                    }
                },
                most.toMillis() / LOOKS,
                TimeUnit.MILLISECONDS);
    }

    private void look(Connection connection, Head head) {
        long now = System.nanoTime();
        if (!connection.getEndPoint().isOpen()) {
            waiting.remove(connection, head);
        } else if (head.begun().isEmpty()) {
            if (connection.getBytesIn() > head.bytesBefore()) {
                Head begun = new Head(head.bytesBefore(), OptionalLong.of(now));
                waiting.replace(connection, head, begun);
            }
        } else if (now - head.begun().orElseThrow() > most.toNanos()
                && waiting.remove(connection, head)) {
            connection.getEndPoint().close();
        }
    }

    /// A head that is awaited.
    ///
    /// @param bytesBefore what had come in on its connection before it
    /// @param begun when its first bytes were seen, in nanoseconds
    private record Head(long bytesBefore, OptionalLong begun) {}
}

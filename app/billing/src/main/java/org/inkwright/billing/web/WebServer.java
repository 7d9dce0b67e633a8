package org.inkwright.billing.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.DoSHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.inkwright.billing.settings.Entrance;
import org.inkwright.billing.settings.Listening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The listening program. Requests are worked on by a bounded number of platform threads (decision
/// 60); those that come when all are busy wait their turn.
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    // How long a connection without a request may stay when the server stops.
    private static final Duration FAREWELL = Duration.ofMillis(100);
    // A body of the greatest length in use comes in well under a minute at this pace.
    private static final long SLOWEST_BYTES_PER_SECOND = 256;
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int LEAST_THREADS = 8;
    private static final int MOST_NETWORKS = 20_000;
    private static final int TOO_MANY = 429;

    private final Javalin javalin;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Listening listening;

    /// Prepares the server.
    ///
    /// @param listening where and how
    /// @param endpoints the route table
    public WebServer(Listening listening, List<? extends Endpoint> endpoints) {
        this(listening, endpoints, (_, _, _, _) -> {});
    }

    /// Prepares the server.
    ///
    /// @param listening where and how
    /// @param endpoints the route table
    /// @param watcher learns of every answer
    public WebServer(Listening listening, List<? extends Endpoint> endpoints, Watcher watcher) {
        this.listening = listening;
        var door = new Door(listening.entrance().arrival());
        var traffic = new Traffic("https".equals(listening.publicAddress().getScheme()), watcher);
        javalin =
                Javalin.create(config -> {
                    quiet(config);
                    jetty(config, door);
                    config.routes.before(traffic::before);
                    config.routes.after(traffic::after);
                    config.routes.exception(
                            HttpResponseException.class,
                            (e, context) -> door.refuse(context, Problem.ofStatus(e.getStatus())));
                    endpoints.forEach(endpoint -> add(config, endpoint, door));
                });
    }

    /// Begins to serve.
    ///
    /// @return the address to reach it at from here
    /// @throws PortInUseException when somebody else listens there
    public URI start() {
        try {
            javalin.start(listening.host(), listening.port());
        } catch (JavalinBindException e) {
            throw new PortInUseException(listening.port(), e);
        }
        URI address = listening.publicAddress();
        return listening.port() == 0 ? withPort(address) : address;
    }

    /// Whether the program has been told to stop.
    public boolean stopping() {
        return stopping.get();
    }

    /// Takes no more requests, lets those that have begun end within the patience of the settings,
    /// and stops.
    @Override
    public void close() {
        stopping.set(true);
        try {
            javalin.stop();
        } catch (JavalinException e) {
            // what comes after, such as closing the database, must not wait for them
            LOG.warn("requests outlasted the patience with which the server stopped", e);
        }
    }

    private URI withPort(URI address) {
        try {
            return new URI(
                    address.getScheme(),
                    null,
                    address.getHost(),
                    javalin.port(),
                    address.getPath(),
                    null,
                    null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(JavalinConfig config, Endpoint endpoint, Door door) {
        HandlerType method = HandlerType.findOrCreate(endpoint.route().method().name());
        config.routes.addHttpHandler(
                method, endpoint.route().path(), context -> door.handle(endpoint, context));
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.concurrency.useVirtualThreads = false;
    }

    private void jetty(JavalinConfig config, Door door) {
        var threads = new CalmThreads(listening.threads());
        threads.setName("http");
        config.jetty.threadPool = threads;
        Entrance entrance = listening.entrance();
        config.jetty.modifyHttpConfiguration(WebServer::modest);
        config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(new PlainHeaders()));
        if (entrance.proxy() == Entrance.Proxy.FORWARDED) {
            config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(forwarded()));
        }
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(Math.max(1, listening.patience().toMillis()));
            server.setErrorHandler(new BrokenRequests(door));
            server.insertHandler(new MinimumDataRateHandler(SLOWEST_BYTES_PER_SECOND, 0));
            if (entrance.perSecond() > 0) {
                server.insertHandler(limited(entrance.perSecond()));
            }
            server.insertHandler(new GracefulHandler());
            var arrival = new ArrivalLimit(entrance.arrival());
            server.insertHandler(arrival);
            server.addEventListener(new EachConnector(arrival));
        });
    }

    // Of everything that proxies say only who asks is believed.
    private static ForwardedRequestCustomizer forwarded() {
        var customizer = new ForwardedRequestCustomizer();
        customizer.setForwardedOnly(false);
        customizer.setForwardedHeader("X-Nobody-Says-This");
        customizer.setForwardedHostHeader("X-Nobody-Says-This");
        customizer.setForwardedPortHeader("X-Nobody-Says-This");
        customizer.setForwardedProtoHeader("X-Nobody-Says-This");
        customizer.setForwardedServerHeader("X-Nobody-Says-This");
        customizer.setForwardedHttpsHeader("X-Nobody-Says-This");
        return customizer;
    }

    private static DoSHandler limited(int perSecond) {
        return new DoSHandler(
                request -> Networks.of(Request.getRemoteAddr(request)),
                new DoSHandler.LeakingBucketTrackerFactory(perSecond),
                (request, response, callback) -> {
                    response.getHeaders().put(HttpHeader.RETRY_AFTER, 1L);
                    Response.writeError(request, response, callback, TOO_MANY);
                    return true;
                },
                MOST_NETWORKS);
    }

    private static void modest(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setIdleTimeout(SILENCE.toMillis());
    }

    /// Interrupts nothing that still runs when the server stops: an interrupt inside the file of an
    /// embedded database would close it.
    private static final class CalmThreads extends QueuedThreadPool {
        CalmThreads(int most) {
            super(most, LEAST_THREADS);
        }

        @Override
        public long getStopTimeout() {
            return 0;
        }
    }

    /// Limits how long a connection may say nothing, and how long a request may take to arrive.
    private record EachConnector(ArrivalLimit arrival) implements LifeCycle.Listener {
        @Override
        public void lifeCycleStarting(LifeCycle event) {
            if (event instanceof Server server) {
                for (var connector : server.getConnectors()) {
                    if (connector instanceof ServerConnector plain) {
                        plain.setIdleTimeout(SILENCE.toMillis());
                        plain.setShutdownIdleTimeout(FAREWELL.toMillis());
                        plain.addBean(arrival, false);
                    }
                }
            }
        }
    }
}

package org.inkwright.billing.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;

/// Where and how the program serves.
///
/// @param host the name or address to listen on
/// @param port the port to listen on; 0 takes a free one
/// @param publicAddress how browsers and desktops reach the program, without a slash at the end;
///   without a port when the port is 0 and nothing else was said
/// @param threads the most requests that are worked on at once
/// @param patience how long requests that have begun may go on when the program is told to stop
/// @param entrance how requests come in
public record Listening(
        String host,
        int port,
        URI publicAddress,
        int threads,
        Duration patience,
        Entrance entrance) {
    /// The same for requests that come directly, as often as they like.
    public Listening(String host, int port, URI publicAddress, int threads, Duration patience) {
        this(host, port, publicAddress, threads, patience, Entrance.OPEN);
    }

    /// The same on a port that is free now, where any port would do: then the address is known
    /// before the program listens.
    ///
    /// @throws IOException when there is none
    public Listening settled() throws IOException {
        if (port != 0) {
            return this;
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            int free = socket.getLocalPort();
            boolean usual = publicAddress.getPort() < 0 && "http".equals(publicAddress.getScheme());
            URI address = usual ? URI.create(publicAddress + ":" + free) : publicAddress;
            return new Listening(host, free, address, threads, patience, entrance);
        }
    }
}

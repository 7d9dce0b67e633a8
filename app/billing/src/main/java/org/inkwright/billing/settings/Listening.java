package org.inkwright.billing.settings;

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
public record Listening(String host, int port, URI publicAddress, int threads, Duration patience) {}

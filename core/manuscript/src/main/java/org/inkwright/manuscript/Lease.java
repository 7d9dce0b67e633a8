package org.inkwright.manuscript;

import java.time.Instant;

/// The right of one worker to run a job, until it ends or is renewed. A job whose lease ran out was
/// left by a program that died, and may be taken again.
///
/// @param owner names the program run that holds it
/// @param until when it ends
public record Lease(String owner, Instant until) {}

package org.inkwright.testing.samples;

/// Works on a thread that may never get a carrier.
final class Pinned {
    private Pinned() {}

    static Thread start(Runnable work) {
        return Thread.ofVirtual().start(work);
    }
}

package org.inkwright.billing.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Where a stream of events goes. Belongs to the thread that writes.
public final class EventSink {
    private final OutputStream out;
    private boolean open = true;

    EventSink(OutputStream out) {
        this.out = out;
    }

    /// Whether anybody still listens, as far as is known.
    public boolean isOpen() {
        return open;
    }

    /// Sends an event at once.
    ///
    /// @param data one line of JSON
    public void event(String name, String data) {
        write("event: " + name + "\ndata: " + data + "\n\n");
    }

    /// Says that the stream is alive.
    public void comment() {
        write(":\n\n");
    }

    // Whoever listened has gone; that is how streams end.
    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            open = false;
        }
    }
}

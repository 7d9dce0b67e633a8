package org.inkwright.desktop.fakes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.desktop.work.Later;

/// A timer whose time passes when a test says so.
public final class FakeLater implements Later {
    private final List<Waiting> waiting = new ArrayList<>();
    private Duration now = Duration.ZERO;

    private record Waiting(Duration at, Runnable work) {}

    @Override
    public Call in(Duration delay, Runnable work) {
        Waiting one = new Waiting(now.plus(delay), work);
        waiting.add(one);
        return () -> waiting.remove(one);
    }

    public void pass(Duration time) {
        now = now.plus(time);
        for (Waiting one : List.copyOf(waiting)) {
            if (one.at().compareTo(now) <= 0 && waiting.remove(one)) {
                one.work().run();
            }
        }
    }
}

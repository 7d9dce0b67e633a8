package org.inkwright.desktop.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.inkwright.desktop.work.Background;

/// A background that works on the calling thread, or, while held, when it is let go.
public final class CallingThread implements Background {
    public final List<RuntimeException> unexpected = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;

    public void hold() {
        holding = true;
    }

    public void letGoOne() {
        held.removeFirst().run();
    }

    /// What was asked for last is done first, as threads may.
    public void letGoBackwards() {
        List<Runnable> waiting = List.copyOf(held).reversed();
        holding = false;
        held.clear();
        waiting.forEach(Runnable::run);
    }

    public void letGo() {
        holding = false;
        List<Runnable> waiting = List.copyOf(held);
        held.clear();
        waiting.forEach(Runnable::run);
    }

    @Override
    public <T> void start(String name, Supplier<? extends T> work, Consumer<? super T> then) {
        start(name, work, then, unexpected::add);
    }

    @Override
    public <T> void start(
            String name,
            Supplier<? extends T> work,
            Consumer<? super T> then,
            Consumer<? super RuntimeException> failed) {
        Runnable job =
                () -> {
                    T result;
                    try {
                        result = work.get();
                    } catch (RuntimeException e) {
                        failed.accept(e);
                        return;
                    }
                    then.accept(result);
                };
        if (holding) {
            held.add(job);
        } else {
            job.run();
        }
    }
}

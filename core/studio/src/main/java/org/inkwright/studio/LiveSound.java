package org.inkwright.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file that is still being recorded. Safe to share.
final class LiveSound {
    private final Path file;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean ended;

    LiveSound(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /// What to do when the recording ends; done at once when it has ended already.
    void onEnd(Runnable action) {
        synchronized (this) {
            if (!ended) {
                waiting.add(action);
                return;
            }
        }
        action.run();
    }

    void end() {
        List<Runnable> actions;
        synchronized (this) {
            ended = true;
            actions = List.copyOf(waiting);
            waiting.clear();
        }
        actions.forEach(Runnable::run);
    }
}

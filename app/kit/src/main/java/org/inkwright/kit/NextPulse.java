package org.inkwright.kit;

import javafx.animation.AnimationTimer;

/// Does a piece of work once, at the beginning of the next pulse of the window, however often it is
/// asked for before.
final class NextPulse {
    private final Runnable work;
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long nanos) {
                    asked = false;
                    stop();
                    work.run();
                }
            };
    private boolean asked;

    NextPulse(Runnable work) {
        this.work = work;
    }

    void ask() {
        if (!asked) {
            asked = true;
            timer.start();
        }
    }
}

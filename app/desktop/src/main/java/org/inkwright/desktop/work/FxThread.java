package org.inkwright.desktop.work;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The window's thread as an executor: the only class that calls [Platform#runLater]. Safe to share
/// between threads.
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable command) {
        Platform.runLater(command);
    }
}

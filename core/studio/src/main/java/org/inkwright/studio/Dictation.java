package org.inkwright.studio;

import java.util.Optional;
import java.util.function.Consumer;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.media.RecorderEvent;
import org.inkwright.media.RecorderState;

/// Recording by microphone. What is said is on disk a moment later and is transcribed as it goes;
/// when the program is killed, the recording is there after the next start and the transcript goes
/// on. Safe to share between threads.
public interface Dictation {
    /// Opens the microphone and begins. Blocks until it listens; the system may be asking the user
    /// meanwhile.
    ///
    /// @param title what the recording is called
    /// @param settings how to listen; the run ends with the transcript, whatever they say
    /// @param listener told of levels and changes, on the recorder's thread
    Start begin(String title, PipelineSettings settings, Consumer<RecorderEvent> listener)
            throws InterruptedException;

    /// The same without transcribing: for a writer who has no model that could listen.
    Start keep(String title, Consumer<RecorderEvent> listener) throws InterruptedException;

    /// Takes into the library what a killed program recorded. To be called once after opening, off
    /// the window's thread: it looks into each file.
    ///
    /// @return how many recordings were saved
    int recover() throws InterruptedException;

    /// What came of beginning.
    sealed interface Start {
        /// It listens.
        record Begun(Take take) implements Start {}

        /// It cannot. Nothing was added to the library.
        record Refused(RecorderState.Failed why) implements Start {}
    }

    /// A recording under way. Safe to share between threads.
    interface Take {
        /// The source that it becomes.
        SourceId source();

        /// The run that transcribes it; empty when it is only kept.
        Optional<RunId> run();

        /// How long it is by now, in milliseconds.
        long millis();

        /// What it does now.
        RecorderState state();

        /// Listens no more for a while.
        void pause();

        /// Goes on after a pause.
        void resume();

        /// Ends it, and waits until the file is whole and known to the library.
        RecorderState finish() throws InterruptedException;
    }
}

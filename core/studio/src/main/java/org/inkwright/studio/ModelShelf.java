package org.inkwright.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/// The speech models a writer can have: what is known, what is on this machine, and how to get
/// more. Which one transcribes is chosen with [SpeechModels#choose]. Safe to share between threads;
/// calls read files, so none belongs on the window's thread. What changes is told as
/// [StudioEvent.ModelChanged], while downloading a few times a second.
public interface ModelShelf {
    /// The known models in order of size, then the others on this machine by name, the demo last.
    List<ShelvedModel> list();

    /// How much room the models take, unfinished downloads with them; those used from elsewhere
    /// not.
    long bytesOnDisk();

    /// Begins to download a known model, or goes on where it stopped. Returns at once; downloads
    /// wait for each other.
    ///
    /// @param name the model's name
    /// @return false when there is no such known model, or it is here or on its way already
    boolean download(String name);

    /// Holds a download back; what is there is kept, also when the program ends.
    ///
    /// @return false when it was not on its way
    boolean pause(String name);

    /// Gives a download up; what is there is removed.
    ///
    /// @return false when there was nothing of it
    boolean cancel(String name);

    /// Takes in a model file of the writer's. Copying blocks until it is done; interruption leaves
    /// nothing behind.
    Intake takeIn(Path file, Keeping keeping);

    /// Removes a model from this machine. A file that is used from elsewhere is only forgotten.
    Removal delete(String name);

    /// How much faster than speech a model is on this machine; measured once with the sample talk
    /// in a worker process, then remembered. Blocks for seconds to minutes.
    ///
    /// @return for instance 3.0: a minute of speech takes 20 seconds. Empty when there is no such
    ///   model here or it failed
    OptionalDouble measure(String name) throws InterruptedException;

    /// Which model would transcribe speech of a language.
    ///
    /// @param language ISO 639-1 code, or `auto` when it is to be recognised
    ModelOffer offer(String language);

    /// Where a model file of the writer's stays.
    enum Keeping {
        /// It is copied onto the shelf.
        COPY,
        /// It stays where it is, and is used from there.
        IN_PLACE
    }

    /// What came of taking a file in.
    sealed interface Intake {
        /// It is on the shelf.
        record TakenIn(SpeechModel model) implements Intake {}

        /// It is not; nothing was changed.
        ///
        /// @param problem why
        /// @param detail what is wrong with the file in plain words; may be empty
        record Refused(ModelProblem problem, String detail) implements Intake {}
    }

    /// What came of deleting a model.
    enum Removal {
        /// It is gone.
        GONE,
        /// A job that is not done yet needs it.
        IN_USE,
        /// It comes with the program.
        BELONGS_TO_THE_PROGRAM,
        /// There is no such model on this machine.
        NOT_HERE,
        /// The system does not let go of its file.
        NOT_WRITABLE
    }
}

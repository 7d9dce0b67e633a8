package org.inkwright.generation.model;

/// A model that makes pictures. Safe to share between threads.
public interface PictureModel {
    /// Asks for a picture and waits for it on the calling thread. What is expected to go wrong is
    /// an answer, too.
    ///
    /// @param stop ends the waiting at any time
    PictureAnswer make(PictureRequest request, StopSignal stop);
}

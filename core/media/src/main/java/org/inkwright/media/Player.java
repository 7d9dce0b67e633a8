package org.inkwright.media;

/// Plays one recording. All calls return at once and may come from any thread; times are
/// milliseconds of the recording, whatever the speed.
public interface Player extends AutoCloseable {
    /// The slowest speed.
    double SLOWEST = 0.5;

    /// The fastest speed.
    double FASTEST = 2.0;

    /// Goes on where it stands; from the start when it has ended. Tries again when it has failed.
    void play();

    /// Falls silent and keeps its place.
    void pause();

    /// Goes to a moment; clamped to the recording. Goes on playing if it plays.
    void seek(long millis);

    /// Sets the speed; voices keep their pitch. Heard within a fifth of a second.
    ///
    /// @param speed 1 for as it was spoken; clamped to 0.5 to 2
    void speed(double speed);

    /// Plays a stretch over and over from now on; goes to its start when it stands elsewhere.
    ///
    /// @param toMillis at least 50 ms behind `fromMillis`
    void loop(long fromMillis, long toMillis);

    /// Plays on at the end of the stretch.
    void unloop();

    /// The moment that is heard right now, the device's buffer counted: to about 20 ms where the
    /// system tells what it has played. Cheap enough to be asked for each picture of a screen.
    long positionMillis();

    /// How long the recording says it is; 0 while unknown.
    long durationMillis();

    /// What it does now.
    PlayerState state();

    /// Stops, and waits until its thread and its worker process are gone. Nothing it is asked
    /// afterwards has an effect.
    @Override
    void close();
}

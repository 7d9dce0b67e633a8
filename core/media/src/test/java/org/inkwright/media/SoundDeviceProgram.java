package org.inkwright.media;

/// A worker for tests that asks the system for its sound devices, in whatever environment it was
/// started.
final class SoundDeviceProgram {
    private SoundDeviceProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        WorkerChannel channel = WorkerChannel.open();
        while (true) {
            switch (channel.receive()) {
                case "play" -> channel.send(play());
                default -> channel.send(listen());
            }
        }
    }

    private static String play() {
        return switch (new JavaSoundCard().open(Tone.STEREO)) {
            case SoundCard.Opening.Absent _ -> "absent";
            case SoundCard.Opening.Opened(SoundLine line) -> {
                try (line) {
                    yield played(line);
                }
            }
        };
    }

    private static String played(SoundLine line) {
        short[] tone = Tone.sine(Tone.STEREO, 440, 100);
        line.write(tone, 0, Math.min(line.available(), tone.length / 2));
        line.start();
        Deadline.await(() -> line.played() > 0);
        line.flush();
        return "played, then " + line.played();
    }

    private static String listen() {
        return switch (new JavaSoundMicrophone().open()) {
            case Microphone.Opening.Absent _ -> "absent";
            case Microphone.Opening.Opened(MicrophoneLine line) -> {
                try (line) {
                    short[] heard = new short[4_800];
                    line.start();
                    Deadline.await(() -> line.read(heard) > 0);
                    yield "heard at " + line.format().rate();
                }
            }
        };
    }
}

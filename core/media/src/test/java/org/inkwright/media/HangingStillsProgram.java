package org.inkwright.media;

/// A stand-in for the worker that takes stills: dies, hangs, or does so after one picture, as the
/// file's name says.
final class HangingStillsProgram {
    private HangingStillsProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        WorkerChannel channel = WorkerChannel.open();
        String uri = StillsAnswer.Question.parse(channel.receive()).uri();
        if (uri.contains("first")) {
            channel.send(StillsAnswer.of(new Still(null, 1, 1, new byte[] {1})).line());
        }
        if (uri.endsWith("crash")) {
            Runtime.getRuntime().halt(134);
        }
        channel.receive();
    }
}

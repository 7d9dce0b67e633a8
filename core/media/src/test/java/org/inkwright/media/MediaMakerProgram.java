package org.inkwright.media;

import com.google.gson.Gson;

/// A worker for tests that encodes media files with the very libraries that the decoder uses, so
/// that no test needs an installed FFmpeg: a line with a [MediaOrder] in, a line `made` out.
final class MediaMakerProgram {
    private MediaMakerProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        WorkerChannel channel = WorkerChannel.open();
        MediaInput.prepare();
        while (true) {
            MediaOrder order = new Gson().fromJson(channel.receive(), MediaOrder.class);
            try (var muxer = new TestMuxer(order)) {
                muxer.write();
            }
            channel.send("made");
        }
    }
}

package org.inkwright.transcription;

import com.google.gson.Gson;
import java.io.IOException;
import java.util.Arrays;
import org.inkwright.media.AudioDecoder;
import org.inkwright.media.PcmStream;
import org.inkwright.media.WorkerChannel;

/// A worker for tests that recognises the first seconds of a recording one way or the other: a line
/// with a request and a line with the way in, a line with [RawLine]s out.
final class EngineProgram {
    private static final int SECONDS = 28;

    private EngineProgram() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        WorkerChannel channel = WorkerChannel.open();
        var request = (WorkerRequest) WorkerProtocol.message(channel.receive());
        while (true) {
            try (WhisperEngine engine = engine(channel.receive(), request)) {
                channel.send(new Gson().toJson(engine.recognise(pcm(request))));
                channel.send(engine.language());
            }
        }
    }

    private static WhisperEngine engine(String way, WorkerRequest request) throws IOException {
        return way.equals("binding")
                ? JniEngine.load(request.modelFile()).listening(request)
                : LinkedEngine.load(WhisperLibrary.link().orElseThrow(), request.modelFile())
                        .listening(request);
    }

    private static float[] pcm(WorkerRequest request) {
        float[] pcm = new float[SECONDS * PcmStream.SAMPLE_RATE];
        int filled = 0;
        try (var sound = AudioDecoder.open(request.recordingFile())) {
            while (filled < pcm.length) {
                int got = sound.read(pcm, filled, pcm.length - filled);
                if (got < 0) {
                    break;
                }
                filled += got;
            }
        }
        return Arrays.copyOf(pcm, filled);
    }
}

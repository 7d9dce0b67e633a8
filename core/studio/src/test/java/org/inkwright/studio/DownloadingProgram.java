package org.inkwright.studio;

import java.nio.file.Path;
import org.inkwright.transcription.SpeechModelCheck;

/// Downloads one model in a JVM of its own, to be killed: folder, address, length, hash.
final class DownloadingProgram {
    private DownloadingProgram() {}

    /// Runs the download to its end.
    public static void main(String[] args) {
        long bytes = Long.parseLong(args[2]);
        var card = new ModelCard("ggml-base-q8_0", "Base", true, bytes, 1, ModelCard.Pace.FAST);
        var result =
                new ModelDownload(
                                new KnownModel(card, args[1], args[3]),
                                ModelFolder.of(Path.of(args[0])),
                                ModelHost.web(),
                                file -> new SpeechModelCheck.Usable(true, "base"))
                        .run(there -> {});
        System.exit(result instanceof ModelDownload.Result.Done ? 0 : 1);
    }
}

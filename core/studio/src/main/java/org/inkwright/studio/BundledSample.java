package org.inkwright.studio;

import java.nio.file.Path;

/// The sample talk, out of the program's own resources. Safe to share.
final class BundledSample implements Sample {
    private static final String SHA256 =
            "14ca25ef90729d6920dd6f78fc22f3596841cdd6d96ee5dbb9b873500f5d82c8";

    private final BundledFile talk;

    BundledSample(Path data) {
        talk = new BundledFile("/sample-talk/sample-talk.mp3", SHA256, data.resolve("sample"));
    }

    @Override
    public Path talk() {
        return talk.onDisk();
    }
}

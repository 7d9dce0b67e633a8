package org.inkwright.manuscript;

import java.nio.file.Path;

/// A file on the writer's disk, and how to know it again.
///
/// @param path where it was when it was brought in, absolute
/// @param sizeBytes its size in bytes then
/// @param fingerprint SHA-256 in hex over size, head and tail of the file: tells whether this very
///   recording is in the library already, and whether it changed since
public record MediaFile(Path path, long sizeBytes, String fingerprint) {
    public MediaFile {
        Checks.require(path.isAbsolute(), "path is not absolute: " + path);
        Checks.notNegative(sizeBytes, "sizeBytes");
        Checks.notBlank(fingerprint, "fingerprint");
    }
}

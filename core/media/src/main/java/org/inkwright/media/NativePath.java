package org.inkwright.media;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A file's name as FFmpeg wants it.
final class NativePath {
    private NativePath() {}

    /// `file:` and the path, ended by a zero. On Windows in UTF-8; elsewhere the very bytes of the
    /// file system, which need not be text in the system's encoding: they survive only in the URI.
    static byte[] url(Path file) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("file:".getBytes(StandardCharsets.US_ASCII));
        if (File.separatorChar == '\\') {
            bytes.writeBytes(file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
        } else {
            unescape(file.toUri().getRawPath(), bytes);
        }
        bytes.write(0);
        return bytes.toByteArray();
    }

    private static void unescape(String path, ByteArrayOutputStream bytes) {
        int i = 0;
        while (i < path.length()) {
            char c = path.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(path.substring(i + 1, i + 3), 16));
                i += 3;
            } else {
                bytes.write(c);
                i++;
            }
        }
    }
}

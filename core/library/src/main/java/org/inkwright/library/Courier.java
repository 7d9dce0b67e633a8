package org.inkwright.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.inkwright.manuscript.Backups.Progress;

/// Carries the bytes of a backup, tells how far it is, and stops when its thread is interrupted.
/// For one thread.
final class Courier {
    private static final int PIECE = 1 << 16;
    private static final int TELLINGS = 200;

    private final long total;
    private final Consumer<Progress> each;
    private long done;
    private long told;

    /// @param total how many bytes there will be; when there are more, nobody is told of those
    Courier(long total, Consumer<Progress> each) {
        this.total = total;
        this.each = each;
        each.accept(new Progress(0, total));
    }

    /// Carries until the end or the limit.
    ///
    /// @return how many bytes there were, and their hash
    Carried carry(InputStream from, OutputStream to, long limit)
            throws IOException, InterruptedException {
        MessageDigest digest = sha256();
        byte[] piece = new byte[PIECE];
        long carried = 0;
        while (carried < limit) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int read = from.read(piece, 0, (int) Math.min(PIECE, limit - carried));
            if (read < 0) {
                break;
            }
            digest.update(piece, 0, read);
            to.write(piece, 0, read);
            carried += read;
            tell(read);
        }
        return new Carried(carried, HexFormat.of().formatHex(digest.digest()));
    }

    private void tell(int more) {
        done = Math.min(total, done + more);
        if (done - told > total / TELLINGS || done == total) {
            told = done;
            each.accept(new Progress(done, total));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// What was carried.
    record Carried(long bytes, String sha256) {}
}

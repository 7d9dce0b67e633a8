package org.inkwright.library;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.inkwright.manuscript.BackupTrouble;

/// A backup cannot be made or restored, for a reason that has a name.
final class BackupTroubleException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final BackupTrouble why;

    BackupTroubleException(BackupTrouble why, String detail) {
        super(detail);
        this.why = why;
    }

    BackupTroubleException(BackupTrouble why, Throwable cause) {
        super(cause.getClass().getSimpleName(), cause);
        this.why = why;
    }

    BackupTrouble why() {
        return why;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    /// What a failure while writing means.
    static BackupTroubleException whileWriting(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BackupTroubleException known) {
                return known;
            }
            if (cause instanceof AccessDeniedException
                    || cause instanceof ReadOnlyFileSystemException) {
                return new BackupTroubleException(BackupTrouble.NOT_WRITABLE, failure);
            }
            if (cause instanceof IOException io && words(io).contains("read-only file system")) {
                return new BackupTroubleException(BackupTrouble.NOT_WRITABLE, failure);
            }
            if (cause instanceof IOException io && full(io)) {
                return new BackupTroubleException(BackupTrouble.DISK_FULL, failure);
            }
        }
        return new BackupTroubleException(BackupTrouble.FAILED, failure);
    }

    /// What it means that a library in a backup cannot be opened.
    static BackupTroubleException of(LibraryException refused) {
        BackupTrouble why =
                switch (refused.trouble()) {
                    case NEWER -> BackupTrouble.NEWER;
                    case FOREIGN -> BackupTrouble.FOREIGN;
                    case DAMAGED -> BackupTrouble.DAMAGED;
                    case IN_USE -> BackupTrouble.IN_USE;
                    default -> whileWriting(refused).why;
                };
        return new BackupTroubleException(why, refused);
    }

    // The JDK has no type for it.
    private static boolean full(IOException failure) {
        String words = words(failure);
        return words.contains("no space left")
                || words.contains("not enough space")
                || words.contains("disk quota exceeded");
    }

    private static String words(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    }
}

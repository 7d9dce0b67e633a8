package org.inkwright.studio;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.inkwright.media.Probe;

/// Words a refusal of the probe for the writer: what is no recording may still be a document or a
/// picture, which its ending tells.
final class FileKinds {
    private static final Set<String> DOCUMENTS =
            Set.of(
                    "txt",
                    "md",
                    "markdown",
                    "rtf",
                    "pdf",
                    "doc",
                    "docx",
                    "odt",
                    "pages",
                    "epub",
                    "mobi",
                    "html",
                    "htm",
                    "xml",
                    "json",
                    "csv",
                    "tex",
                    "xls",
                    "xlsx",
                    "ods",
                    "ppt",
                    "pptx",
                    "odp",
                    "key",
                    "srt",
                    "vtt",
                    "ass",
                    "ssa",
                    "sub",
                    "sbv",
                    "lrc");
    private static final Set<String> PICTURES =
            Set.of(
                    "png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "svg", "heic",
                    "heif", "avif", "ico", "psd", "raw", "cr2", "nef", "dng");

    private FileKinds() {}

    static ImportResult.Reason reason(Path file, Probe.Refusal refusal) {
        return switch (refusal) {
            case UNREADABLE -> ImportResult.Reason.UNREADABLE;
            case EMPTY -> ImportResult.Reason.EMPTY;
            case NOT_MEDIA -> byEnding(file, ImportResult.Reason.NOT_MEDIA);
            case FORBIDDEN_FORMAT -> ImportResult.Reason.FORBIDDEN_FORMAT;
            case NO_AUDIO -> byEnding(file, ImportResult.Reason.NO_AUDIO);
            case UNKNOWN_CODEC -> ImportResult.Reason.UNKNOWN_CODEC;
            case HOSTILE -> ImportResult.Reason.HOSTILE;
        };
    }

    private static ImportResult.Reason byEnding(Path file, ImportResult.Reason otherwise) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (DOCUMENTS.contains(ending)) {
            return ImportResult.Reason.DOCUMENT;
        }
        return PICTURES.contains(ending) ? ImportResult.Reason.PICTURE : otherwise;
    }
}

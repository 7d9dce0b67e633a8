package org.inkwright.studio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The pictures of drafts as files named by their content. Safe to share.
final class PictureFolder implements Pictures {
    private static final int NAME = 32;
    private static final Pattern ADDRESS =
            Pattern.compile("pictures/([0-9a-f]{" + NAME + "}\\.(?:png|jpg|gif|webp|bmp))");

    private final Path folder;

    /// @param folder made when the first picture comes
    PictureFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Kept keep(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                return new Kept.Refused(Reason.TOO_LARGE);
            }
            return keep(Files.readAllBytes(file));
        } catch (IOException e) {
            return new Kept.Refused(Reason.UNREADABLE);
        }
    }

    @Override
    public Kept keep(byte[] bytes) {
        if (bytes.length > LONGEST) {
            return new Kept.Refused(Reason.TOO_LARGE);
        }
        Optional<String> ending = ending(bytes);
        if (ending.isEmpty()) {
            return new Kept.Refused(Reason.NO_PICTURE);
        }
        String name = hash(bytes).substring(0, NAME) + "." + ending.get();
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            if (!Files.isRegularFile(file)) {
                AtomicFile.write(file, bytes);
            }
        } catch (IOException | StudioException e) {
            return new Kept.Refused(Reason.CANNOT_WRITE);
        }
        return new Kept.Stored("pictures/" + name);
    }

    /// By the first bytes of the file, whatever it is called.
    private static Optional<String> ending(byte[] bytes) {
        if (begins(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of("png");
        }
        if (begins(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of("jpg");
        }
        if (begins(bytes, 0, "GIF87a") || begins(bytes, 0, "GIF89a")) {
            return Optional.of("gif");
        }
        if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")) {
            return Optional.of("webp");
        }
        return begins(bytes, 0, "BM") && bytes.length > 54 ? Optional.of("bmp") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int at, String sign) {
        byte[] wanted = sign.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + wanted.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }

    @Override
    public Optional<Path> file(String address) {
        var match = ADDRESS.matcher(address);
        return match.matches()
                ? Optional.of(folder.resolve(match.group(1))).filter(Files::isRegularFile)
                : Optional.empty();
    }

    /// Puts the pictures that a text names into a folder beside its file.
    ///
    /// @return the text with their new addresses; the same when it names none
    String travel(String text, Path file) {
        TreeSet<String> names = new TreeSet<>();
        ADDRESS.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .forEach(names::add);
        if (names.isEmpty()) {
            return text;
        }
        String beside = baseOf(file) + "-pictures";
        Path target = file.resolveSibling(beside);
        try {
            Files.createDirectories(target);
            for (String name : names) {
                AtomicFile.write(target.resolve(name), Files.readAllBytes(folder.resolve(name)));
            }
        } catch (IOException e) {
            throw new StudioException(AtomicFile.code(e), "the pictures cannot be copied", e);
        }
        Function<MatchResult, String> moved =
                match ->
                        names.contains(match.group(1))
                                ? beside + "/" + match.group(1)
                                : match.group();
        return ADDRESS.matcher(text).replaceAll(moved);
    }

    /// A name that needs no quoting in an address.
    private static String baseOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        return base.replaceAll("[^A-Za-z0-9._-]+", "-");
    }
}

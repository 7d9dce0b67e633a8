package org.inkwright.studio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inkwright.manuscript.PictureFile;
import org.inkwright.manuscript.PictureUse;

/// The pictures of drafts as files named by their content. Safe to share.
final class PictureFolder {
    private static final int NAME = 32;
    // Behind descriptions and colour profiles a JPEG says how large it is.
    private static final int HEAD = 1 << 18;
    private static final Pattern ADDRESS =
            Pattern.compile("pictures/([0-9a-f]{" + NAME + "}\\.(?:png|jpg|gif|webp|bmp))");

    private final Path folder;

    /// @param folder made when the first picture comes
    PictureFolder(Path folder) {
        this.folder = folder;
    }

    /// Writes a picture's file unless it is there.
    ///
    /// @throws StudioException when that cannot be done
    PictureFile put(byte[] bytes, PictureForm form) {
        String name = hash(bytes).substring(0, NAME) + "." + form.ending();
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            if (!Files.isRegularFile(file)) {
                AtomicFile.write(file, bytes);
            }
        } catch (IOException e) {
            throw new StudioException(AtomicFile.code(e), "the picture cannot be written", e);
        }
        return new PictureFile(PictureUse.FOLDER + name, form.width(), form.height(), bytes.length);
    }

    /// The addresses of all files; none before the first came.
    List<String> addresses() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> PictureUse.FOLDER + file.getFileName())
                    .filter(PictureUse::isAddress)
                    .sorted()
                    .toList();
        }
    }

    /// What a file there says of itself; empty when it is no picture, or cannot be read.
    Optional<PictureFile> look(String address) {
        Path file = place(address);
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            return PictureForm.of(in.readNBytes(HEAD))
                    .map(form -> new PictureFile(address, form.width(), form.height(), size));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// When a file there was written.
    Instant writtenAt(String address) {
        return Instant.ofEpochMilli(place(address).toFile().lastModified());
    }

    /// A file that somebody still shows goes when the program ends.
    void delete(String address) {
        Path file = place(address);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private Path place(String address) {
        return folder.resolve(address.substring(PictureUse.FOLDER.length()));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }

    /// See [Pictures#file].
    Optional<Path> file(String address) {
        return PictureUse.isAddress(address)
                ? Optional.of(place(address)).filter(Files::isRegularFile)
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

package org.inkwright.desktop.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.PictureId;
import org.inkwright.studio.Pictures;
import org.inkwright.studio.Pictures.Kept;

/// Saves the pictures among files that are brought in. For the window's thread.
///
/// @param opened is told of the first
record PictureIntake(
        Pictures pictures,
        Background background,
        Consumer<Note> notes,
        Consumer<PictureId> opened) {
    private static final Pattern PICTURE =
            Pattern.compile(".+\\.(?:png|jpe?g|gif|webp|bmp)", Pattern.CASE_INSENSITIVE);
    private static final int LINES = 6;

    /// Saves those that are pictures by their names.
    ///
    /// @return the others
    List<Path> keep(List<Path> files) {
        List<Path> mine = files.stream().filter(PictureIntake::isPicture).toList();
        if (!mine.isEmpty()) {
            background.start("pictures", () -> kept(mine), this::report);
        }
        return files.stream().filter(file -> !isPicture(file)).toList();
    }

    private static boolean isPicture(Path file) {
        return PICTURE.matcher(name(file)).matches();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private record One(Path file, Kept came) {}

    private List<One> kept(List<Path> files) {
        return files.stream().map(file -> new One(file, pictures.keep(file))).toList();
    }

    private void report(List<One> all) {
        Texts texts = Texts.of(PictureIntake.class);
        List<String> refused = new ArrayList<>();
        List<PictureId> kept = new ArrayList<>();
        for (One one : all) {
            switch (one.came()) {
                case Kept.Stored stored -> kept.add(stored.picture().id());
                case Kept.Refused(Pictures.Reason why) -> {
                    String key = "unkept." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
                    refused.add(texts.text("import.line", name(one.file()), texts.text(key)));
                }
            }
        }
        if (!refused.isEmpty()) {
            String title = texts.text("import.refused", refused.size(), all.size());
            notes.accept(Note.problem(title, shortened(texts, refused)));
        } else if (kept.size() > 1) {
            // a single one is seen
            notes.accept(Note.said(texts.text("import.pictures", kept.size())));
        }
        kept.stream().findFirst().ifPresent(opened);
    }

    private static List<String> shortened(Texts texts, List<String> lines) {
        if (lines.size() <= LINES) {
            return lines;
        }
        List<String> some = new ArrayList<>(lines.subList(0, LINES - 1));
        some.add(texts.text("import.more", lines.size() - some.size()));
        return some;
    }
}

package org.inkwright.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Writes the report from the library, the shelf and the logs. Safe to share.
///
/// @param books the library
/// @param shelf the speech models
/// @param machine what it runs on
/// @param around folders and facts
record StoredReport(Books books, ModelShelf shelf, Machine machine, Surroundings around)
        implements ProblemReport {
    @Override
    public String text() {
        List<String> lines = new ArrayList<>();
        program(lines);
        folders(lines);
        models(lines);
        Kept kept = books.read(Kept::read);
        var discretion = new Discretion(kept.secrets());
        kept.lines().forEach(line -> lines.add(discretion.apply(line)));
        logs(lines, discretion);
        return String.join("\n", lines) + "\n";
    }

    private void logs(List<String> lines, Discretion discretion) {
        for (Path log : LogTail.newest(around.folders().logs())) {
            lines.add("");
            lines.add("--- log " + log.getFileName() + " ---");
            lines.add(discretion.apply(LogTail.of(log)));
        }
    }

    private void program(List<String> lines) {
        SystemFacts facts = around.facts();
        lines.add("Inkwright " + facts.version());
        lines.add("System    " + facts.system());
        lines.add("Java      " + facts.java());
        lines.add(
                "Machine   "
                        + machine.processors()
                        + " processors, "
                        + megabytes(machine.memoryBytes())
                        + " memory");
        Runtime runtime = Runtime.getRuntime();
        lines.add(
                "Program   uses "
                        + megabytes(runtime.totalMemory() - runtime.freeMemory())
                        + " of "
                        + megabytes(runtime.maxMemory()));
        lines.add("");
    }

    private void folders(List<String> lines) {
        StudioFolders folders = around.folders();
        lines.add("Data      " + shown(folders.data()) + ", " + megabytes(size(folders.data())));
        lines.add("Cache     " + shown(folders.cache()) + ", " + megabytes(size(folders.cache())));
        lines.add("");
    }

    /// A folder below the user's home without the user's name; any other only as a folder.
    private String shown(Path folder) {
        Path home = around.facts().home();
        return folder.startsWith(home) && !folder.equals(home)
                ? "~/" + home.relativize(folder)
                : "<folder>";
    }

    private static long size(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).mapToLong(ModelFolder::size).sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private void models(List<String> lines) {
        for (ShelvedModel model : shelf.list()) {
            if (!(model.state() instanceof ModelState.Absent)) {
                lines.add("Model     " + told(model));
            }
        }
        lines.add("");
    }

    /// A model that is not a known one has a name that the writer gave its file.
    private static String told(ShelvedModel model) {
        boolean ours =
                model.card().memoryMegabytes() > 0
                        || (model.state() instanceof ModelState.Installed installed
                                && installed.place() == ModelState.Place.PROGRAM);
        return (ours ? model.name() : "<model file>")
                + ", "
                + megabytes(model.card().bytes())
                + ", "
                + model.state().getClass().getSimpleName().toLowerCase(Locale.ROOT)
                + (model.current() ? ", current" : "");
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }
}

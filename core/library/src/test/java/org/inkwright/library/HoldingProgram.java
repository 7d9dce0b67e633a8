package org.inkwright.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/// Opens the library of a folder, says so, and holds it until its input ends.
final class HoldingProgram {
    private HoldingProgram() {}

    public static void main(String[] arguments) throws IOException {
        try (var library = H2Library.open(Path.of(arguments[0]), InstantSource.system())) {
            System.out.println("holding " + library.ids().next().version());
            System.out.flush();
            while (System.in.read() >= 0) {
                // only the end of the input counts
            }
        } catch (LibraryInUseException e) {
            System.out.println(e.code());
        }
    }
}

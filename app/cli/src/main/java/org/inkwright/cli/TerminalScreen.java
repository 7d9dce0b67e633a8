package org.inkwright.cli;

import java.io.PrintStream;

/// Shows progress on one line that is written over and over.
final class TerminalScreen implements Screen {
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final int columns;
    private boolean shown;

    /// @param columns how wide the terminal is
    TerminalScreen(PrintStream out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    @Override
    public synchronized void say(String text) {
        erase();
        out.println(text);
        out.flush();
    }

    @Override
    public void warn(String text) {
        say(text);
    }

    @Override
    public synchronized void progress(String step, int thousandths, String rest) {
        String line = (step + "  " + thousandths / 10 + " %  " + rest).strip();
        // A line that wraps could not be written over.
        out.print(ERASE_LINE + line.substring(0, Math.min(line.length(), columns - 1)));
        out.flush();
        shown = true;
    }

    private void erase() {
        if (shown) {
            out.print(ERASE_LINE);
            shown = false;
        }
    }
}

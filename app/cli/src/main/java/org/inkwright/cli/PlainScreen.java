package org.inkwright.cli;

import java.io.PrintStream;

/// Shows progress as lines, one for every few percent: for log files and dumb terminals.
final class PlainScreen implements Screen {
    private static final int EVERY_THOUSANDTHS = 50;

    private final PrintStream out;
    private String step = "";
    private int next;

    PlainScreen(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void say(String text) {
        out.println(text);
        out.flush();
    }

    @Override
    public void warn(String text) {
        say(text);
    }

    @Override
    public synchronized void progress(String current, int thousandths, String rest) {
        if (!current.equals(step)) {
            step = current;
            next = 0;
        }
        if (thousandths >= next) {
            say((current + "  " + thousandths / 10 + " %  " + rest).strip());
            next = thousandths - thousandths % EVERY_THOUSANDTHS + EVERY_THOUSANDTHS;
        }
    }
}

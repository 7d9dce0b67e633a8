package org.inkwright.cli;

import java.io.PrintStream;

/// Says only what went wrong.
final class QuietScreen implements Screen {
    private final PrintStream out;

    QuietScreen(PrintStream out) {
        this.out = out;
    }

    @Override
    public void say(String text) {}

    @Override
    public void warn(String text) {
        out.println(text);
        out.flush();
    }

    @Override
    public void progress(String step, int thousandths, String rest) {}
}

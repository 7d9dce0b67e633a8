package org.inkwright.kit;

/// Nobody hears what the writer does to the lines.
class QuietEdits implements LineEdits {
    @Override
    public void edited(int line, String words) {}

    @Override
    public void split(int line, int at) {}

    @Override
    public void merged(int line) {}

    @Override
    public void undo() {}

    @Override
    public void redo() {}
}

package org.inkwright.kit;

/// A place in a text that is still changing.
final class TextAnchor {
    private int place;

    TextAnchor(int place) {
        this.place = place;
    }

    int place() {
        return place;
    }

    void follow(TextChange change) {
        place = change.moved(place);
    }
}

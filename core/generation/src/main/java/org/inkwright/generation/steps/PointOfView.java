package org.inkwright.generation.steps;

/// Who speaks in a text.
public enum PointOfView {
    AS_SPOKEN("keep the point of view of the speaker"),
    FIRST_PERSON("write as \"I\""),
    FIRST_PERSON_PLURAL("write as \"we\""),
    SECOND_PERSON("speak to the reader as \"you\""),
    THIRD_PERSON("write about the speaker in the third person");

    private final String wish;

    PointOfView(String wish) {
        this.wish = wish;
    }

    String wish() {
        return wish;
    }
}

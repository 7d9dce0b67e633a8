package org.inkwright.library;

/// What can be wrong with a library: a stable code, and what the writer reads.
enum Trouble {
    IN_USE(
            "library.in-use",
            "Another Inkwright window or command is using this library. Nothing was changed and"
                    + " your work is safe. Close the other one, or wait until it has finished, and"
                    + " try again."),
    NOT_WRITABLE(
            "library.not-writable",
            "Inkwright may not write to the folder of this library. Nothing was changed. Allow"
                    + " writing to the folder and the files in it, or choose another folder."),
    UNUSABLE_FOLDER(
            "library.unusable-folder",
            "A library cannot be kept in a folder whose path has a semicolon in it. Nothing was"
                    + " changed. Choose another folder."),
    DAMAGED(
            "library.damaged",
            "The library file is damaged and cannot be read. It was left as it is. Copy it to a"
                    + " safe place, put back the newest backup of it, or choose another folder to"
                    + " begin a new library."),
    FOREIGN(
            "library.foreign",
            "The file in the library's place was not made by Inkwright. It was left as it is. Move"
                    + " it away, or choose another folder."),
    NEWER(
            "library.newer",
            "This library was made by a newer version of Inkwright. Nothing was changed and your"
                    + " work is safe. Install the newest version to open it."),
    CLOSED(
            "library.closed",
            "The library is closed already. What was kept before is safe. Open it again."),
    NESTED(
            "library.nested",
            "A unit of work was begun, or the library closed, within a unit of work on the same"
                    + " thread. Nothing was changed. Pass the unit of work on instead."),
    FAILED(
            "library.failed",
            "The library could not do what was asked. Nothing of it was done, and what was kept"
                    + " before is safe. Make sure that the disk is there and not full, and try"
                    + " again.");

    private final String code;
    private final String sentence;

    Trouble(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    String code() {
        return code;
    }

    String sentence() {
        return sentence;
    }
}

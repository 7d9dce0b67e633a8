package org.inkwright.manuscript;

/// Where the recording of a source is kept, as a list shows it.
///
/// @param media which recording
/// @param source the source it belongs to
/// @param title what the source is called
/// @param file where it was last seen, and how to know it again
public record MediaPlace(MediaId media, SourceId source, String title, MediaFile file) {
    /// The name of the file without its folders, also when the folders are those of another
    /// operating system.
    public String name() {
        String path = file.path().toString();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}

package org.inkwright.manuscript;

/// What is known of a picture's file.
///
/// @param address what a text calls it, such as `pictures/0a1b….png`, see [PictureUse]
/// @param width in pixels; 0 when the file does not tell
/// @param height in pixels; 0 when the file does not tell
/// @param sizeBytes how long the file is
public record PictureFile(String address, int width, int height, long sizeBytes) {
    public PictureFile {
        Checks.require(PictureUse.isAddress(address), "no address of a picture: " + address);
        Checks.notNegative(width, "width");
        Checks.notNegative(height, "height");
        Checks.notNegative(sizeBytes, "sizeBytes");
    }
}

package org.inkwright.manuscript;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps what is known of pictures; their files lie beside the library. Which texts show a picture
/// is noted with each revision, so that a file goes only when no text, however old, shows it.
public interface KeptPictures {
    /// Adds a picture to what stands in the library. None of its address may stand there or lie in
    /// the trash.
    void add(KeptPicture picture);

    /// The picture of that name, in the library or in the trash.
    Optional<KeptPicture> picture(PictureId id);

    /// The picture of that address, in the library or in the trash.
    Optional<KeptPicture> at(String address);

    /// Gives a picture another title.
    ///
    /// @param title not blank
    void retitle(PictureId picture, String title);

    /// Where a picture is shown by the text that counts, in drafts outside the trash: the draft
    /// that changed last first.
    List<Shown> shownIn(String address);

    /// The addresses of all pictures that were ever added and are not forgotten, those included
    /// that were deleted from the library and are still shown by some text.
    Set<String> addresses();

    /// Forgets the pictures that were deleted from the library and that no text shows any more, not
    /// even an older one of a chapter's history or one of a removed chapter.
    ///
    /// @return their addresses: their files may go
    List<String> forget();

    /// A draft that shows a picture.
    ///
    /// @param title of the draft
    /// @param altText what the draft says that it shows; empty when it does not say
    record Shown(DraftId draft, String title, String altText) {}
}

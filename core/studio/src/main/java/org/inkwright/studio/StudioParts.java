package org.inkwright.studio;

import org.inkwright.generation.Writer;
import org.inkwright.manuscript.Backups;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Library;
import org.inkwright.media.MediaProbe;
import org.inkwright.media.Stills;
import org.inkwright.publishing.Publisher;
import org.inkwright.transcription.Transcriber;

/// The parts that a studio is put together from.
///
/// @param shelf what is kept, and how it is named
/// @param eyes look into files
/// @param transcriber hears them
/// @param supply where speech models come from and go to
/// @param pens what writes
/// @param publisher makes files of what was written
record StudioParts(
        Shelf shelf,
        Eyes eyes,
        Transcriber transcriber,
        ModelSupply supply,
        Pens pens,
        Publisher publisher) {
    /// What looks into files.
    ///
    /// @param probe sees what is in them
    /// @param stills takes pictures out of films
    record Eyes(MediaProbe probe, Stills stills) {}

    /// What writes.
    ///
    /// @param writer writes without a text model
    /// @param models where text models are reached
    record Pens(Writer writer, ModelSource models) {}

    /// A library, its ids, its backups.
    ///
    /// @param library closed with the studio
    /// @param ids fresh names
    /// @param backups of that library
    record Shelf(Library library, Ids ids, Backups backups) {}
}

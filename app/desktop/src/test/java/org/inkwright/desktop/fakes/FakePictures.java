package org.inkwright.desktop.fakes;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.manuscript.PictureFile;
import org.inkwright.manuscript.PictureId;
import org.inkwright.studio.Pictures;
import org.inkwright.studio.StudioEvent;
import org.jspecify.annotations.Nullable;

/// Pictures that are kept in a list; files only where a test puts them.
public final class FakePictures implements Pictures {
    public final List<byte[]> bytes = new ArrayList<>();
    public final Map<String, Path> files = new HashMap<>();
    public @Nullable Reason refusal;
    private final FakeLibrary library;
    private final FakeStudio.FakeFeed feed;

    FakePictures(FakeLibrary library, FakeStudio.FakeFeed feed) {
        this.library = library;
        this.feed = feed;
    }

    /// What a text calls the picture of a file.
    public static String address(String name) {
        return "pictures/%032x.png".formatted(name.hashCode());
    }

    @Override
    public Kept keep(Path file) {
        String name = file.getFileName().toString();
        String title = name.substring(0, name.lastIndexOf('.'));
        return answer(name, new Label(title, new KeptPicture.Origin.OfFile(name)));
    }

    @Override
    public Kept keep(byte[] picture, Label label) {
        bytes.add(picture);
        return answer(bytes.size() + ".png", label);
    }

    private Kept answer(String name, Label label) {
        if (refusal != null) {
            return new Kept.Refused(refusal);
        }
        var file = new PictureFile(address(name), 640, 480, 123_456);
        var id = new PictureId(new UUID(0x8000, library.ids.next().getLeastSignificantBits()));
        var picture =
                new KeptPicture(
                        id, label.title(), file, label.origin(), Instant.ofEpochSecond(1_700_000));
        library.pictures.kept.add(picture);
        feed.tell(new StudioEvent.PicturesKept());
        return new Kept.Stored(picture);
    }

    @Override
    public Optional<Path> file(String address) {
        return Optional.ofNullable(files.get(address));
    }
}

package org.inkwright.desktop.write;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.kit.IncomingPicture;
import org.inkwright.kit.PictureShelf;
import org.inkwright.kit.PictureSource;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.studio.Pictures;

/// Pictures that the writer drops on or pastes into a chapter: copies go into the library's folder,
/// and the preview shows them from there. For the window's thread.
public final class DraftPictures implements PictureShelf, PictureSource {
    private final Texts texts = Texts.of(DraftPictures.class);
    private final Pictures pictures;
    private final Background background;
    private final Consumer<Note> notes;

    /// Pictures that are kept in the library's folder.
    public DraftPictures(Pictures pictures, Background background, Consumer<Note> notes) {
        this.pictures = pictures;
        this.background = background;
        this.notes = notes;
    }

    @Override
    public void keep(IncomingPicture picture, Consumer<String> address) {
        switch (picture) {
            case IncomingPicture.OfFile(Path file) -> keep(() -> pictures.keep(file), address);
            case IncomingPicture.OfPixels(Image image) -> {
                int width = (int) image.getWidth();
                int height = (int) image.getHeight();
                int[] pixels = new int[width * height];
                image.getPixelReader()
                        .getPixels(
                                0,
                                0,
                                width,
                                height,
                                PixelFormat.getIntArgbInstance(),
                                pixels,
                                0,
                                width);
                keep(() -> pictures.keep(png(pixels, width, height), pasted()), address);
            }
        }
    }

    private Pictures.Label pasted() {
        return new Pictures.Label(texts.text("picture.pasted"), new KeptPicture.Origin.Pasted());
    }

    private void keep(Supplier<Pictures.Kept> work, Consumer<String> address) {
        background.start(
                "picture",
                work,
                kept -> {
                    switch (kept) {
                        case Pictures.Kept.Stored stored -> address.accept(stored.address());
                        case Pictures.Kept.Refused(Pictures.Reason why) -> refuse(why);
                    }
                });
    }

    private void refuse(Pictures.Reason why) {
        String key = "picture." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        notes.accept(Note.problem(texts.text(key), List.of()));
    }

    private static byte[] png(int[] pixels, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public Optional<Image> picture(String address) {
        return pictures.file(address).map(file -> new Image(file.toUri().toString(), true));
    }
}

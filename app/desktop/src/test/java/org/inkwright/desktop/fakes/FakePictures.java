package org.inkwright.desktop.fakes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inkwright.studio.Pictures;
import org.jspecify.annotations.Nullable;

/// Pictures that are kept nowhere.
public final class FakePictures implements Pictures {
    public final List<byte[]> bytes = new ArrayList<>();
    public @Nullable Reason refusal;

    @Override
    public Kept keep(Path file) {
        return answer(file.getFileName().toString());
    }

    @Override
    public Kept keep(byte[] picture) {
        bytes.add(picture);
        return answer(bytes.size() + ".png");
    }

    private Kept answer(String name) {
        return refusal == null ? new Kept.Stored("pictures/" + name) : new Kept.Refused(refusal);
    }

    @Override
    public Optional<Path> file(String address) {
        return Optional.empty();
    }
}

package org.inkwright.desktop.fakes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.manuscript.KeptPictures;
import org.inkwright.manuscript.PictureId;

/// What is known of pictures; who shows them is what a test says.
public final class FakeKeptPictures implements KeptPictures {
    public final List<KeptPicture> kept = new ArrayList<>();
    public final Map<String, List<Shown>> shown = new HashMap<>();

    @Override
    public void add(KeptPicture picture) {
        kept.add(picture);
    }

    @Override
    public Optional<KeptPicture> picture(PictureId id) {
        return one(picture -> picture.id().equals(id));
    }

    @Override
    public Optional<KeptPicture> at(String address) {
        return one(picture -> picture.file().address().equals(address));
    }

    private Optional<KeptPicture> one(Predicate<KeptPicture> which) {
        return kept.stream().filter(which).findFirst();
    }

    @Override
    public void retitle(PictureId id, String title) {
        kept.replaceAll(old ->
                old.id().equals(id)
                        ? new KeptPicture(id, title, old.file(), old.origin(), old.addedAt())
                        : old);
    }

    @Override
    public List<Shown> shownIn(String address) {
        return shown.getOrDefault(address, List.of());
    }

    @Override
    public Set<String> addresses() {
        return kept.stream().map(picture -> picture.file().address()).collect(Collectors.toSet());
    }

    @Override
    public List<String> forget() {
        return List.of();
    }
}

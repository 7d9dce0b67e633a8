package org.inkwright.library.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.manuscript.KeptPictures;
import org.inkwright.manuscript.PictureId;

/// Pictures in the tables `picture` and `picture_use`.
final class H2Pictures implements KeptPictures {
    private final Rows rows;
    private final Items items;

    H2Pictures(Rows rows, Items items) {
        this.rows = rows;
        this.items = items;
    }

    @Override
    public void add(KeptPicture picture) {
        String address = picture.file().address();
        if (at(address).isPresent()) {
            throw new IllegalArgumentException("the picture is there already: " + address);
        }
        rows.change("delete from Picture where address = ?1", address);
        rows.add(new PictureRow(picture));
        items.added(picture);
    }

    @Override
    public Optional<KeptPicture> picture(PictureId id) {
        return one("p.id = ?1", id.value());
    }

    @Override
    public Optional<KeptPicture> at(String address) {
        return one("p.address = ?1", address);
    }

    private Optional<KeptPicture> one(String which, Object parameter) {
        return rows
                .list(
                        Listed.class,
                        "select p, i from Picture p join Item i on i.id = p.id where " + which,
                        parameter)
                .stream()
                .findFirst()
                .map(both -> both.picture.picture(both.item));
    }

    @Override
    public void retitle(PictureId picture, String title) {
        items.titled(picture.value(), title);
    }

    @Override
    public List<Shown> shownIn(String address) {
        return rows
                .list(
                        Drafted.class,
                        """
                        select i.id, i.title, u.altTexts from PictureUse u
                        join Chapter c on c.chosenId = u.id.variantId and c.removedAt is null
                        join Item i on i.id = c.draftId and i.trashedAt is null
                        where u.id.address = ?1 and u.showing order by i.changedAt desc, i.id desc, c.position
                        """,
                        address)
                .stream()
                .map(row ->
                        new Shown(
                                new DraftId(row.id),
                                row.title,
                                row.altTexts.lines().findFirst().orElse("")))
                .collect(
                        Collectors.toMap(
                                Shown::draft,
                                shown -> shown,
                                (first, later) -> first.altText().isEmpty() ? later : first,
                                LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    @Override
    public Set<String> addresses() {
        return new HashSet<>(rows.list(String.class, "select address from Picture"));
    }

    @Override
    public List<String> forget() {
        List<String> gone =
                rows.list(
                        String.class,
                        """
                        select p.address from Picture p
                        where not exists (select 1 from Item i where i.id = p.id)
                        and not exists
                            (select 1 from PictureUse u where u.id.address = p.address)
                        order by p.address
                        """);
        gone.forEach(address -> rows.change("delete from Picture where address = ?1", address));
        return gone;
    }

    private record Listed(PictureRow picture, ItemRow item) {}

    private record Drafted(UUID id, String title, String altTexts) {}
}

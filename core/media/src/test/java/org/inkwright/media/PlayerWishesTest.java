package org.inkwright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PlayerWishesTest {
    private final PlayerWishes wishes = new PlayerWishes();

    @Test
    void whereItGoesIsKnownUntilItArrived() {
        assertEquals(PlayerWishes.NOWHERE, wishes.heading());
        wishes.change(wish -> wish.seek(700));
        assertEquals(700, wishes.heading());
        wishes.take();
        assertEquals(700, wishes.heading());
        wishes.change(wish -> wish.seek(900));
        assertEquals(900, wishes.heading());
        wishes.arrived();
        assertEquals(900, wishes.heading());
        wishes.take();
        wishes.arrived();
        assertEquals(PlayerWishes.NOWHERE, wishes.heading());
    }
}

package org.inkwright.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.inkwright.testing.Rounds;
import org.junit.jupiter.api.Test;

class LedgerStoryTest {
    @Test
    void rules1And4And27HoldWhateverHappensInWhateverOrder() {
        int seeds = Rounds.of(300, 20_000);
        int moved = 0;
        for (long seed = 0; seed < seeds; seed++) {
            LedgerStory story = new LedgerStory(seed);
            for (int step = 0; step < 60; step++) {
                story.step();
            }
            story.finish();
            moved += story.moved();
        }
        assertEquals(true, moved > seeds * 20, "stories that tell too little: " + moved);
    }
}

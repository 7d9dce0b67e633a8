package org.inkwright.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Test;

/// The whole draft of the sample talk against a golden file; `-Dgolden.renew=true` writes it anew.
class SampleDraftTest {
    private static final String GOLDEN =
            "core/generation/src/test/resources/org/inkwright/generation/sample-draft.md";

    @Test
    void draftOfTheSampleTalkIsTheGoldenOne() throws IOException {
        var talk = SampleTalk.read();
        String draft =
                Drafts.write(new ExtractiveWriter(), "en", "sample-talk", talk.passages())
                        .printed();
        Path golden = Fixtures.root().resolve(GOLDEN);
        if (Boolean.getBoolean("golden.renew")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, draft);
        }
        assertEquals(Fixtures.text(golden), draft);
    }
}

package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownModelsTest {
    private final List<KnownModel> known = KnownModels.bundled();

    @Test
    void everySizeAWriterWouldWantIsThere() {
        for (String size : List.of("tiny", "base", "small", "medium", "large-v3", "turbo")) {
            assertTrue(
                    known.stream().anyMatch(model -> model.name().contains(size)),
                    size + " is missing");
        }
        assertTrue(known.size() >= 20);
        assertEquals(known.size(), known.stream().map(KnownModel::name).distinct().count());
    }

    /// The publisher's repository keeps a pointer in the place of each file; git names that pointer
    /// by its hash. Both were published; so a hash or length that was mistyped cannot fit.
    @Test
    void everyHashFitsThePointerThatThePublisherKeeps() throws NoSuchAlgorithmException {
        for (KnownModels.Entry entry : KnownModels.entries()) {
            byte[] pointer =
                    """
                    version https://git-lfs.github.com/spec/v1
                    oid sha256:%s
                    size %d
                    """
                            .formatted(entry.sha256, entry.bytes)
                            .getBytes(StandardCharsets.UTF_8);
            MessageDigest git = MessageDigest.getInstance("SHA-1");
            git.update(("blob " + pointer.length + "\0").getBytes(StandardCharsets.UTF_8));
            assertEquals(entry.pointer, HexFormat.of().formatHex(git.digest(pointer)), entry.name);
        }
    }

    @Test
    void addressesAreProtectedAndPinnedToOneRevision() {
        for (KnownModel model : known) {
            assertTrue(
                    model.address()
                            .matches(
                                    "https://huggingface.co/ggerganov/whisper.cpp/resolve/[0-9a-f]{40}/"
                                            + model.name()
                                            + "\\.bin"),
                    model.address());
        }
    }

    @Test
    void titlesArePlainWordsAndDifferent() {
        List<String> titles = known.stream().map(model -> model.card().title()).toList();

        assertEquals(titles.size(), titles.stream().distinct().count());
        assertTrue(titles.stream().noneMatch(title -> title.contains("ggml")));
    }

    @Test
    void whatEachNeedsIsSaid() {
        assertTrue(known.stream().allMatch(model -> model.card().memoryMegabytes() > 0));
        known.forEach(model -> assertNotEquals(ModelCard.Pace.UNKNOWN, model.card().pace()));
        assertTrue(
                Arrays.stream(KnownModels.entries())
                        .allMatch(entry -> List.of("en", "many").contains(entry.languages)));
    }
}

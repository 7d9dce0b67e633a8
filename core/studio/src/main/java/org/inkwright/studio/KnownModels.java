package org.inkwright.studio;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Reads the list of known models that comes with the program.
final class KnownModels {
    private static final String RESOURCE = "/models/known-models.json";

    private KnownModels() {}

    /// The known models in the order of the list: by size, English before many languages.
    static List<KnownModel> bundled() {
        return Arrays.stream(entries()).map(Entry::model).toList();
    }

    static Entry[] entries() {
        try (InputStream in = KnownModels.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new StudioException("program.damaged", "missing resource " + RESOURCE);
            }
            return new Gson()
                    .fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), Entry[].class);
        } catch (IOException | JsonParseException e) {
            throw new StudioException("program.damaged", "damaged resource " + RESOURCE, e);
        }
    }

    /// An entry of the list.
    static final class Entry {
        String name = "";
        String title = "";
        String languages = "";
        long bytes;
        int memoryMegabytes;
        ModelCard.Pace pace = ModelCard.Pace.UNKNOWN;
        String sha256 = "";

        /// The git object id of the pointer that the publisher's repository keeps in the file's
        /// place: it follows from hash and length, so it proves that neither was mistyped.
        String pointer = "";

        String address = "";

        KnownModel model() {
            boolean multilingual = languages.equals("many");
            var card = new ModelCard(name, title, multilingual, bytes, memoryMegabytes, pace);
            return new KnownModel(card, address, sha256);
        }
    }
}

package org.inkwright.library;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.BackupTrouble;

/// The list in a backup: what it is and which files are in it. What was once written is read by
/// every later version.
///
/// @param program version of the program that made it
/// @param madeAt when
/// @param extent how much it replaces
/// @param folder the data folder that it was made of, in the words of that machine
/// @param contents for the writer
/// @param files all others in the backup
record Manifest(
        String program,
        Instant madeAt,
        Extent extent,
        String folder,
        Backup.Contents contents,
        List<Entry> files) {
    static final String NAME = "inkwright-backup.json";
    private static final int FORMAT = 1;

    Manifest {
        files = List.copyOf(files);
    }

    /// How much of the data folder a backup replaces.
    enum Extent {
        EVERYTHING,
        /// Only the library file, as it was before an update.
        LIBRARY
    }

    /// A file in a backup.
    ///
    /// @param name its path, with slashes
    /// @param bytes its length
    /// @param sha256 its hash in hex
    record Entry(String name, long bytes, String sha256) {}

    /// The same with files.
    Manifest with(List<Entry> packed) {
        return new Manifest(program, madeAt, extent, folder, contents, packed);
    }

    long bytes() {
        return files.stream().mapToLong(Entry::bytes).sum();
    }

    String json() {
        var json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("program", program);
        json.addProperty("madeAt", madeAt.toString());
        json.addProperty("extent", extent.name().toLowerCase(Locale.ROOT));
        json.addProperty("folder", folder);
        json.add("contents", json(contents));
        var list = new JsonArray();
        for (Entry file : files) {
            var one = new JsonObject();
            one.addProperty("name", file.name);
            one.addProperty("bytes", file.bytes);
            one.addProperty("sha256", file.sha256);
            list.add(one);
        }
        json.add("files", list);
        return json.toString();
    }

    private static JsonObject json(Backup.Contents contents) {
        var json = new JsonObject();
        json.addProperty("sources", contents.sources());
        json.addProperty("drafts", contents.drafts());
        json.addProperty("trashed", contents.trashed());
        json.addProperty("recordings", contents.recorded().count());
        json.addProperty("recordingBytes", contents.recorded().bytes());
        json.addProperty("elsewhere", contents.elsewhere());
        json.addProperty("missing", contents.missing());
        return json;
    }

    static Manifest of(String text) throws BackupTroubleException {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            if (json.get("format").getAsInt() > FORMAT) {
                throw new BackupTroubleException(BackupTrouble.NEWER, "format of the list");
            }
            return new Manifest(
                    json.get("program").getAsString(),
                    Instant.parse(json.get("madeAt").getAsString()),
                    Extent.valueOf(json.get("extent").getAsString().toUpperCase(Locale.ROOT)),
                    json.get("folder").getAsString(),
                    contents(json.getAsJsonObject("contents")),
                    files(json.getAsJsonArray("files")));
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | UnsupportedOperationException
                | ClassCastException
                | NullPointerException
                | DateTimeException e) {
            throw new BackupTroubleException(BackupTrouble.DAMAGED, e);
        }
    }

    private static Backup.Contents contents(JsonObject json) {
        return new Backup.Contents(
                json.get("sources").getAsInt(),
                json.get("drafts").getAsInt(),
                json.get("trashed").getAsInt(),
                new Backup.Recorded(
                        json.get("recordings").getAsInt(), json.get("recordingBytes").getAsLong()),
                json.get("elsewhere").getAsInt(),
                json.get("missing").getAsInt());
    }

    private static List<Entry> files(JsonArray list) {
        List<Entry> files = new ArrayList<>();
        for (JsonElement element : list) {
            JsonObject one = element.getAsJsonObject();
            long bytes = one.get("bytes").getAsLong();
            if (bytes < 0) {
                throw new IllegalArgumentException("a file has no negative length");
            }
            files.add(
                    new Entry(
                            one.get("name").getAsString(), bytes, one.get("sha256").getAsString()));
        }
        return files;
    }
}

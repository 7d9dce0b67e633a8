package org.inkwright.spelling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The writer's words in a file. Read once; written as a whole beside the old file, which it then
/// takes the place of.
final class PersonalWords implements PersonalDictionary {
    private static final int LONGEST = 200;

    private final Path file;
    private Set<String> words;

    PersonalWords(Path file) {
        this.file = file;
        this.words = read(file);
    }

    @Override
    public synchronized Set<String> words() {
        return Collections.unmodifiableSet(new TreeSet<>(words));
    }

    @Override
    public boolean learn(String word) {
        String plain = word.strip();
        if (plain.isEmpty() || plain.length() > LONGEST || plain.contains("\n")) {
            throw new IllegalArgumentException("no word");
        }
        return change(all -> all.add(plain));
    }

    @Override
    public boolean forget(String word) {
        return change(all -> all.remove(word.strip()));
    }

    /// Whether a word is one of them, in the writer's or in capital letters.
    synchronized boolean knows(String word) {
        if (words.contains(word)) {
            return true;
        }
        String small = word.toLowerCase(Locale.ROOT);
        boolean capital = !small.equals(word);
        String title = small.isEmpty() ? "" : title(small);
        return capital && (words.contains(small) || (all(word) && words.contains(title)));
    }

    private static boolean all(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static String title(String small) {
        int first = small.offsetByCodePoints(0, 1);
        return small.substring(0, first).toUpperCase(Locale.ROOT) + small.substring(first);
    }

    /// What another window or the writer's hand put into the file meanwhile is kept.
    private synchronized boolean change(Consumer<Set<String>> change) {
        Set<String> all = read(file);
        all.addAll(words);
        change.accept(all);
        words = all;
        return write(all);
    }

    private boolean write(Set<String> all) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(fresh, String.join("\n", all) + "\n");
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            // Told by the result; the words count until the program ends.
            return false;
        }
    }

    private static Set<String> read(Path file) {
        var words = new TreeSet<String>();
        try {
            if (Files.isRegularFile(file)) {
                // Bytes that are no text, as after a fall of power, become words nobody writes.
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                text.lines().map(String::strip).filter(PersonalWords::isWord).forEach(words::add);
            }
        } catch (IOException e) {
            // A dictionary that cannot be read is an empty one; it is not written before a word is
            // learnt.
            return words;
        }
        return words;
    }

    private static boolean isWord(String line) {
        return !line.isEmpty() && line.length() <= LONGEST;
    }
}

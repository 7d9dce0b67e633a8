package org.inkwright.studio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.UnitOfWork;

/// Gathers what the writer themselves wrote. Safe to share.
///
/// @param books the library
record OwnTexts(Books books) {
    /// Far more than a novel.
    private static final long LONGEST = 8L << 20;

    /// The texts, in order; empty when a file cannot be read or is no text.
    Optional<List<String>> of(StyleCards.Material material) {
        List<String> texts = new ArrayList<>();
        for (DraftId draft : material.drafts()) {
            texts.addAll(books.read(unit -> draft(unit, SoloSteps.draft(unit, draft))));
        }
        for (Path file : material.files()) {
            Optional<String> text = text(file);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add(text.get());
        }
        texts.add(material.text());
        return Optional.of(texts.stream().filter(text -> !text.isBlank()).toList());
    }

    /// What was said is not what was written, either.
    private static List<String> draft(UnitOfWork unit, Draft draft) {
        return unit.drafts().chapters(draft.id()).stream()
                .map(written ->
                        Authorship.all(unit, draft, written.chapter().id())
                                .ownOf(written.markdown()))
                .toList();
    }

    private static Optional<String> text(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            String text = decoded(Files.readAllBytes(file));
            // What is no text has bytes that no text has.
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}

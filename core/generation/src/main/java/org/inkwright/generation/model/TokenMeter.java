package org.inkwright.generation.model;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.List;

/// Counts the tokens of a text before it is sent. The words of OpenAI's models are counted exactly;
/// for others the count is multiplied by a factor that is rather too large, so that what is counted
/// to fit does fit. Safe to share between threads.
public final class TokenMeter {
    private static final Encoding WORDS =
            Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    /// What the frame of a message takes, rather too much.
    private static final int FRAME = 6;

    private static final int SLICE = 20_000;

    private final double factor;

    /// @param factor how many tokens of the model stand for one that is counted, at least 1
    public TokenMeter(double factor) {
        if (!(factor >= 1)) {
            throw new IllegalArgumentException("a factor below 1 would promise too much");
        }
        this.factor = factor;
    }

    /// The tokens of a text, rounded up.
    public int of(String text) {
        long counted = 0;
        // In slices, because texts without spaces take long.
        for (int from = 0; from < text.length(); from += SLICE) {
            int to = Math.min(text.length(), from + SLICE);
            counted += WORDS.countTokensOrdinary(text.substring(from, to));
        }
        return (int) Math.min(Integer.MAX_VALUE, Math.ceil(counted * factor));
    }

    /// The tokens of a conversation with its frame.
    public int of(List<Message> messages) {
        return messages.stream().mapToInt(message -> of(message.text()) + FRAME).sum() + FRAME;
    }
}

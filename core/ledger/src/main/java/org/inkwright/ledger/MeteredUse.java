package org.inkwright.ledger;

import java.time.Duration;

/// What an act used, in the units in which it is priced.
public sealed interface MeteredUse {
    /// No act uses more of anything.
    long MOST = 1_000_000_000_000L;

    /// A text model.
    ///
    /// @param prompt all tokens in
    /// @param cached those of them that were billed at the cached rate (rule 66)
    /// @param completion all tokens out, reasoning among them
    record Tokens(long prompt, long cached, long completion) implements MeteredUse {
        public Tokens {
            within(prompt);
            within(completion);
            if (cached < 0 || cached > prompt) {
                throw new IllegalArgumentException("cached tokens are some of the prompt's");
            }
        }

        /// Tokens in that were billed in full.
        public long uncached() {
            return prompt - cached;
        }

        /// Tokens in and out.
        public long total() {
            return prompt + completion;
        }
    }

    /// Pictures that were made.
    record Images(long count) implements MeteredUse {
        public Images {
            within(count);
        }
    }

    /// Characters that were spoken.
    record Speech(long characters) implements MeteredUse {
        public Speech {
            within(characters);
        }
    }

    /// Sound that was transcribed.
    record Transcription(Duration length) implements MeteredUse {
        public Transcription {
            if (length.isNegative() || length.compareTo(Duration.ofDays(365)) > 0) {
                throw new IllegalArgumentException("not the length of a recording");
            }
        }
    }

    private static void within(long count) {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("nothing uses so much: " + count);
        }
    }
}

package org.inkwright.generation.model;

/// What an image model answered.
public sealed interface PictureAnswer {
    /// A picture. No record, because those compare arrays by their place in memory.
    final class Made implements PictureAnswer {
        private final byte[] bytes;
        private final TokenUsage usage;

        /// @param bytes its file, as the service sent it: not known to be a picture
        /// @param usage what it took; nothing where the service does not count tokens for pictures
        public Made(byte[] bytes, TokenUsage usage) {
            this.bytes = bytes.clone();
            this.usage = usage;
        }

        /// Its file.
        public byte[] bytes() {
            return bytes.clone();
        }

        /// What it took.
        public TokenUsage usage() {
            return usage;
        }

        @Override
        public String toString() {
            return "Made[" + bytes.length + " bytes]";
        }
    }

    /// None came.
    record Failed(ModelFailure failure) implements PictureAnswer {}

    /// The writer stopped it.
    record Stopped() implements PictureAnswer {}
}

package org.inkwright.generation.steps;

/// What a text is to become.
public sealed interface Form {
    /// Chapters with headings.
    record Article() implements Form {}

    /// A letter to subscribers.
    record Newsletter() implements Form {}

    /// What stands below an episode.
    record ShowNotes() implements Form {}

    /// The whole in a few sentences.
    record Summary() implements Form {}

    /// A conversation of two.
    ///
    /// @param host name of the one who asks
    /// @param guest name of the one who tells
    record Podcast(String host, String guest) implements Form {
        public Podcast {
            if (host.isBlank() || guest.isBlank() || host.equals(guest)) {
                throw new IllegalArgumentException("two speakers need two names");
            }
        }
    }

    /// A short film.
    ///
    /// @param platform where it is shown
    /// @param seconds how long it is at most
    record Reel(Platform platform, int seconds) implements Form {
        public Reel {
            if (seconds < 5 || seconds > platform.mostSeconds()) {
                throw new IllegalArgumentException(
                        "a film for " + platform + " lasts from 5 to " + platform.mostSeconds());
            }
        }
    }

    /// Where short films are shown.
    enum Platform {
        YOUTUBE_SHORTS("YouTube Shorts", 180, 100),
        TIKTOK("TikTok", 600, 2_200),
        INSTAGRAM_REELS("Instagram Reels", 180, 2_200),
        LINKEDIN("LinkedIn", 600, 3_000);

        private final String title;
        private final int mostSeconds;
        private final int captionCharacters;

        Platform(String title, int mostSeconds, int captionCharacters) {
            this.title = title;
            this.mostSeconds = mostSeconds;
            this.captionCharacters = captionCharacters;
        }

        /// Its name, as it calls itself.
        public String title() {
            return title;
        }

        /// How long a film may be.
        public int mostSeconds() {
            return mostSeconds;
        }

        /// How many characters a caption may have.
        public int captionCharacters() {
            return captionCharacters;
        }
    }

    /// What prompts call it.
    default String named() {
        return switch (this) {
            case Article _ -> "an article";
            case Newsletter _ -> "a newsletter";
            case ShowNotes _ -> "show notes";
            case Summary _ -> "a summary";
            case Podcast _ -> "a podcast script";
            case Reel _ -> "a script for a short film";
        };
    }
}

package org.inkwright.generation.model;

import java.util.Locale;

/// A service that has text models, and what is known about it.
///
/// @param id a short stable name, by which its key is kept
/// @param name as people call it
/// @param wire the language it speaks
/// @param address the base address, as a person may type it; see [BaseAddress]
/// @param keyNeed whether it wants a key
/// @param abilities what it understands
public record Provider(
        String id, String name, Wire wire, String address, KeyNeed keyNeed, Abilities abilities) {
    public Provider {
        if (!id.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException(
                    "a provider's id has lower-case letters, digits and hyphens: " + id);
        }
    }

    /// The same provider at another address.
    public Provider at(String other) {
        return new Provider(id, name, wire, other, keyNeed, abilities);
    }

    /// Whether it is a server of this machine or this house, as far as its address tells. Nobody
    /// sends a bill for those.
    public boolean isLocal() {
        BaseAddress base = BaseAddress.of(address);
        return base != null && BaseAddress.isLocal(base.resolve("").host());
    }

    /// A way to its models.
    ///
    /// @param keys asked for the key whenever one is needed
    public ModelService open(KeySource keys, ModelWeb web) {
        return switch (wire) {
            case OPENAI -> new OpenAiModel(this, keys, web);
            case ANTHROPIC -> new AnthropicModel(this, keys, web);
        };
    }

    /// A way to its image models; those of a service that has none refuse.
    ///
    /// @param keys asked for the key whenever one is needed
    public PictureModel pictures(KeySource keys, ModelWeb web) {
        return new OpenAiPictures(this, keys, web);
    }

    /// The language a service speaks.
    public enum Wire {
        /// OpenAI's chat completions, which most speak.
        OPENAI,
        /// Anthropic's messages.
        ANTHROPIC
    }

    /// Whether a service wants a key.
    public enum KeyNeed {
        /// Nothing goes without.
        NEEDED,
        /// Sent when there is one.
        OPTIONAL
    }

    /// What a service understands besides messages.
    ///
    /// @param cap how the longest answer is named
    /// @param schema how an answer is held to a shape
    /// @param usage how tokens are told
    /// @param seed how a seed is named
    /// @param stops how many stop texts it takes
    public record Abilities(Cap cap, Schema schema, Usage usage, Seed seed, int stops) {
        /// What nearly every server understands.
        public static Abilities plain() {
            return new Abilities(Cap.MAX_TOKENS, Schema.NONE, Usage.UNASKED, Seed.NONE, 4);
        }
    }

    /// How the longest answer is named.
    public enum Cap {
        MAX_TOKENS,
        MAX_COMPLETION_TOKENS;

        String field() {
            return name().toLowerCase(Locale.ROOT);
        }

        Cap other() {
            return this == MAX_TOKENS ? MAX_COMPLETION_TOKENS : MAX_TOKENS;
        }
    }

    /// How an answer is held to a shape.
    public enum Schema {
        /// By a schema.
        SCHEMA,
        /// Only to be JSON of some kind.
        ANY_JSON,
        /// Not at all.
        NONE
    }

    /// How tokens are told.
    public enum Usage {
        /// When asked by `stream_options`.
        ASKED,
        /// Without being asked; asking may be refused.
        UNASKED
    }

    /// How a seed is named.
    public enum Seed {
        /// `seed`.
        SEED,
        /// `random_seed`.
        RANDOM_SEED,
        /// It has none.
        NONE
    }
}

package org.inkwright.generation.model;

/// The shape that an answer must have. Sent to services that can hold their models to it; what
/// comes back is checked by the caller all the same.
///
/// @param name lower-case letters, digits and underscores, at most 64
/// @param json a JSON schema whose root is an object
public record AnswerSchema(String name, String json) {
    public AnswerSchema {
        if (!name.matches("[a-z0-9_]{1,64}")) {
            throw new IllegalArgumentException("a schema's name has other characters: " + name);
        }
        if (!json.strip().startsWith("{")) {
            throw new IllegalArgumentException("the schema " + name + " is not an object");
        }
    }
}

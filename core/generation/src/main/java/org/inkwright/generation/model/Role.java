package org.inkwright.generation.model;

/// Who speaks in a conversation with a model.
public enum Role {
    /// The rules of the conversation.
    SYSTEM,
    /// The one who asks.
    USER,
    /// The model.
    ASSISTANT
}

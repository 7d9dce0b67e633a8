package org.inkwright.generation.model;

/// Something said in a conversation with a model. Printed without its text, which is the writer's.
///
/// @param role who says it
/// @param text what is said
public record Message(Role role, String text) {
    /// A rule of the conversation.
    public static Message system(String text) {
        return new Message(Role.SYSTEM, text);
    }

    /// Something asked.
    public static Message user(String text) {
        return new Message(Role.USER, text);
    }

    /// Something the model said.
    public static Message assistant(String text) {
        return new Message(Role.ASSISTANT, text);
    }

    @Override
    public String toString() {
        return "Message[" + role + ", " + text.length() + " characters]";
    }
}

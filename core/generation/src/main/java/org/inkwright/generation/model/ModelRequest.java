package org.inkwright.generation.model;

import java.util.ArrayList;
import java.util.List;

/// What a model is asked. Printed without the texts.
///
/// @param model the model's name, as its service spells it
/// @param messages the conversation so far, at least one
/// @param options how to answer
public record ModelRequest(String model, List<Message> messages, ModelOptions options) {
    private static final String GO_ON =
            "Your answer broke off. Go on exactly where it ends, in the same language and format."
                    + " Repeat nothing of it and say nothing about going on.";

    public ModelRequest {
        if (model.isBlank()) {
            throw new IllegalArgumentException("no model is named");
        }
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("nothing is asked");
        }
    }

    /// The request that makes the model go on with an answer that broke off. [Seam#join] puts both
    /// parts together.
    public ModelRequest continueFrom(String partial) {
        if (partial.isBlank()) {
            return this;
        }
        return followedBy(Message.assistant(partial), Message.user(GO_ON));
    }

    /// The same conversation with more said at its end.
    public ModelRequest followedBy(Message... more) {
        List<Message> all = new ArrayList<>(messages);
        all.addAll(List.of(more));
        return new ModelRequest(model, all, options);
    }

    public ModelRequest withOptions(ModelOptions other) {
        return new ModelRequest(model, messages, other);
    }
}

package org.inkwright.mail;

/// The way letters leave. Safe to share between threads.
public interface Post {
    /// Sends a letter on the calling thread, which may take two minutes. Throws nothing: what can
    /// go wrong is a reply.
    PostReply send(Letter letter);

    /// The post of somebody who has not said which server takes letters.
    static Post notConfigured() {
        return _ -> new PostReply.WrongSettings(PostReply.Fault.NOT_CONFIGURED);
    }
}

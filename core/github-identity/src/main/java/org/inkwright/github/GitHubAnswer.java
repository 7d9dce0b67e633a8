package org.inkwright.github;

import com.google.gson.JsonElement;

/// What one request to GitHub came to.
sealed interface GitHubAnswer {
    /// It answered.
    record Json(JsonElement body) implements GitHubAnswer {
        @Override
        public String toString() {
            return "Json";
        }
    }

    /// It did not.
    record Failed(IdentityReply reply) implements GitHubAnswer {
        static Failed of(IdentityReply.Trouble trouble) {
            return new Failed(new IdentityReply.Unavailable(trouble));
        }

        static Failed of(IdentityReply.Reason reason) {
            return new Failed(new IdentityReply.Refused(reason));
        }
    }
}

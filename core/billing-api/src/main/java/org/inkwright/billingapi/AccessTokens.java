package org.inkwright.billingapi;

import java.util.Optional;

/// Where access tokens come from. Asked anew for every request; what it gives is never kept, logged
/// or printed. Safe to share between threads.
public interface AccessTokens {
    /// A token that should be good; nothing when nobody is signed in.
    Optional<String> token();

    /// Another token, because the endpoint did not take this one; nothing when there is none.
    Optional<String> renewed(String refused);

    /// Nobody is signed in.
    static AccessTokens none() {
        return new AccessTokens() {
            @Override
            public Optional<String> token() {
                return Optional.empty();
            }

            @Override
            public Optional<String> renewed(String refused) {
                return Optional.empty();
            }
        };
    }
}

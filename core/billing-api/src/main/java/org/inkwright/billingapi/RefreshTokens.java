package org.inkwright.billingapi;

import java.util.Optional;

/// Where the refresh token is kept between two starts of the app, such as the key store of the
/// operating system. Safe to share between threads.
public interface RefreshTokens {
    /// The token; nothing when nobody is signed in.
    Optional<String> token();

    /// Keeps another one instead. Returns when it is kept.
    void keep(String token);

    /// Forgets it.
    void forget();
}

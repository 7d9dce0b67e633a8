package org.inkwright.billingapi;

/// Where access tokens come from. Asked anew for every request; what it gives is never kept, logged
/// or printed. Safe to share between threads.
public interface AccessTokens {
    /// A token that should be good.
    AccessReply token();

    /// Another token, because the endpoint did not take this one.
    AccessReply renewed(String refused);

    /// Nobody is signed in.
    static AccessTokens none() {
        return new AccessTokens() {
            @Override
            public AccessReply token() {
                return new AccessReply.Missing(ApiTrouble.SIGNED_OUT);
            }

            @Override
            public AccessReply renewed(String refused) {
                return token();
            }
        };
    }
}

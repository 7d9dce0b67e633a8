package org.inkwright.billing.identity;

/// What came of what somebody wrote into a form.
public enum Entry {
    /// It was taken; if there is anything to tell, a mail tells it.
    TAKEN,
    /// It is no mail address.
    NO_ADDRESS,
    /// The password is too short, too long or the address itself.
    WEAK_PASSWORD,
    /// The password is another one.
    WRONG_PASSWORD,
    /// The link is used up, too old or was never sent.
    OVER,
    /// It was tried too often; waiting helps.
    TOO_OFTEN
}

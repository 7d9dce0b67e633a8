package org.inkwright.billing.admin;

import java.util.Locale;

/// What an operator did, as the audit says it.
enum AuditAct {
    SIGN_IN,
    TOKEN,
    SEARCH,
    LOOK,
    ADJUSTMENT_ASKED,
    ADJUSTMENT_POSTED,
    ADJUSTMENT_REFUSED,
    REFUND_ASKED,
    SUSPENSION,
    SUSPENSION_LIFTED,
    PARKED_RETRIED,
    PARKED_DISMISSED,
    RECONCILIATION,
    EXPORT;

    /// The word in tables and exports.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

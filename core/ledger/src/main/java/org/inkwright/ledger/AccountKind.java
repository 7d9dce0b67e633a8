package org.inkwright.ledger;

/// What an account of the ledger is for, and on which side of zero its balance may stand.
public enum AccountKind {
    /// The generations of the free plan in one period.
    FREE_POOL("pool.free", Side.FUND),
    /// The generations of a paid plan in one period.
    PLAN_POOL("pool.plan", Side.FUND),
    /// The generations of one boost.
    BOOST_POOL("pool.boost", Side.FUND),
    /// Credits given away, with an end.
    PROMOTION("lot.promotion", Side.FUND),
    /// Credits of one purchase.
    PREPAID("lot.prepaid", Side.FUND),
    /// What of a purchase waits for the end of a dispute and pays nothing meanwhile.
    FROZEN("lot.frozen", Side.FUND),
    /// What a user owes after a refund of credits that were spent: never above zero.
    DEBT("debt.user", Side.CLAIM),
    /// The other side of credits and generations that were given.
    ISSUED("issued", Side.HOUSE),
    /// The other side of credits that were sold.
    SOLD("sold", Side.HOUSE),
    /// What acts were charged.
    REVENUE("revenue", Side.HOUSE),
    /// What lapsed unused.
    BREAKAGE("breakage", Side.HOUSE),
    /// What acts cost beyond what their users could pay.
    OVERRUN("loss.overrun", Side.HOUSE),
    /// Debt that was given up.
    WRITTEN_OFF("loss.debt", Side.HOUSE),
    /// The other side of what an admin adjusted.
    ADJUSTMENT("adjustment", Side.HOUSE),
    /// Money that Stripe owes us.
    STRIPE_CLEARING("stripe.clearing", Side.HOUSE),
    /// The other side of money that was taken.
    SALES("sales", Side.HOUSE);

    /// On which side of zero a balance may stand.
    public enum Side {
        /// A user's, never below zero.
        FUND,
        /// Against a user, never above zero.
        CLAIM,
        /// Ours, on either side.
        HOUSE
    }

    private final String code;
    private final Side side;

    AccountKind(String code, Side side) {
        this.code = code;
        this.side = side;
    }

    /// The word in tables and exports.
    public String code() {
        return code;
    }

    /// On which side of zero its balance may stand.
    public Side side() {
        return side;
    }

    /// Whether such an account counts generations for a user.
    public boolean isPool() {
        return this == FREE_POOL || this == PLAN_POOL || this == BOOST_POOL;
    }

    /// Whether such an account holds credits that pay.
    public boolean isLot() {
        return this == PROMOTION || this == PREPAID;
    }

    /// The kind of that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static AccountKind of(String code) {
        for (AccountKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of account: " + code);
    }
}

package org.inkwright.ledger;

import java.util.Locale;

/// What can stand in an act's way.
public enum LimitName {
    /// The generations of plan and boost.
    POOL(Remedy.PAY),
    /// Credits.
    CREDITS(Remedy.PAY),
    /// An open debt.
    DEBT(Remedy.PAY),
    /// Credits and generations that the user's own running acts have reserved.
    RESERVED(Remedy.WAIT),
    /// Acts begun within the last hour.
    HOURLY(Remedy.WAIT),
    /// Acts that run at once.
    CONCURRENCY(Remedy.WAIT),
    /// The time between two regenerations of one text.
    COOLDOWN(Remedy.WAIT),
    /// Whole texts written again in this period.
    FULL_REGENERATIONS(Remedy.PAY),
    /// Whole texts cannot be written again under this plan.
    REGENERATION_KIND(Remedy.PLAN),
    /// Variants of one chapter.
    VARIANTS(Remedy.PLAN);

    /// What helps.
    public enum Remedy {
        /// Time (429).
        WAIT,
        /// Money (402).
        PAY,
        /// Another plan (403).
        PLAN
    }

    private final Remedy remedy;

    LimitName(Remedy remedy) {
        this.remedy = remedy;
    }

    /// What helps when it is hit.
    public Remedy remedy() {
        return remedy;
    }

    /// The word in answers.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

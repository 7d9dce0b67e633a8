package org.inkwright.ledger;

import java.util.Locale;

/// What can stand in an act's way.
public enum LimitName {
    /// The generations of plan and boost.
    POOL(Remedy.PAY, Measure.ACTS),
    /// Credits.
    CREDITS(Remedy.PAY, Measure.CREDITS),
    /// An open debt.
    DEBT(Remedy.PAY, Measure.CREDITS),
    /// Credits and generations that the user's own running acts have reserved.
    RESERVED(Remedy.WAIT, Measure.CREDITS),
    /// Acts begun within the last hour.
    HOURLY(Remedy.WAIT, Measure.ACTS),
    /// Acts that run at once.
    CONCURRENCY(Remedy.WAIT, Measure.ACTS),
    /// The time between two regenerations of one text.
    COOLDOWN(Remedy.WAIT, Measure.OTHER),
    /// Whole texts written again in this period.
    FULL_REGENERATIONS(Remedy.PAY, Measure.ACTS),
    /// Whole texts cannot be written again under this plan.
    REGENERATION_KIND(Remedy.PLAN, Measure.OTHER),
    /// Variants of one chapter.
    VARIANTS(Remedy.PLAN, Measure.OTHER);

    /// What helps.
    public enum Remedy {
        /// Time (429).
        WAIT,
        /// Money (402).
        PAY,
        /// Another plan (403).
        PLAN
    }

    /// What its numbers count.
    public enum Measure {
        /// Acts, or generations.
        ACTS,
        /// Millionths of a credit.
        CREDITS,
        /// Something that is used up by no act.
        OTHER
    }

    private final Remedy remedy;
    private final Measure measure;

    LimitName(Remedy remedy, Measure measure) {
        this.remedy = remedy;
        this.measure = measure;
    }

    /// What helps when it is hit.
    public Remedy remedy() {
        return remedy;
    }

    /// What its numbers count.
    public Measure measure() {
        return measure;
    }

    /// The word in answers.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

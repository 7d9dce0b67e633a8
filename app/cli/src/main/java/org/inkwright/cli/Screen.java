package org.inkwright.cli;

/// Where a person reads what is going on: standard error. Safe to share.
interface Screen {
    /// Says something worth knowing.
    void say(String text);

    /// Says what went wrong; never left out.
    void warn(String text);

    /// Shows how far the work is.
    ///
    /// @param step what is done now
    /// @param thousandths how far it is
    /// @param rest what to say beyond that; may be empty
    void progress(String step, int thousandths, String rest);
}

package org.inkwright.generation.model;

/// Why an answer ended. Services lie here, so who needs a whole answer looks at the answer itself.
public enum FinishReason {
    /// The model says that it is done.
    COMPLETE,
    /// The cap or the model's memory was reached; the answer can be continued.
    LENGTH,
    /// A safety filter of the service ended it.
    FILTERED,
    /// The caller stopped it.
    STOPPED,
    /// The service ended without saying why.
    UNTOLD
}

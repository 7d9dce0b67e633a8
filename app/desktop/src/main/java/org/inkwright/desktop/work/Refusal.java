package org.inkwright.desktop.work;

import org.inkwright.studio.StudioException;

/// What the studio refuses has a code, for which there is a sentence; any other failure is
/// unexpected and goes on to whoever takes those.
public final class Refusal {
    private Refusal() {}

    /// The code of a refusal.
    ///
    /// @throws RuntimeException the failure itself, when it is none
    public static String codeOf(RuntimeException failure) {
        if (failure instanceof StudioException refused) {
            return refused.code();
        }
        throw failure;
    }
}

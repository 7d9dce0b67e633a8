package org.inkwright.billing.catalogue;

import java.util.List;

/// The catalogue cannot be used, so the program does not start.
public final class FaultyCatalogueException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    FaultyCatalogueException(List<String> sentences) {
        super(String.join("\n", sentences));
    }

    /// Everything that is wrong with it.
    public List<String> sentences() {
        return String.valueOf(getMessage()).lines().toList();
    }
}

package org.inkwright.billing.proof;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// Does the tests of one class in a process of its own, which ends with 0 when all of them pass,
/// with 17 when one does not, and with 3 when there are none.
final class Chosen {
    // Not 1, with which Java ends when it cannot start a program.
    static final int FAILED = 17;

    private Chosen() {}

    public static void main(String[] args) {
        var listener = new SummaryGeneratingListener();
        var request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(args[0]))
                        .build();
        LauncherFactory.create().execute(request, listener);
        var summary = listener.getSummary();
        summary.getFailures()
                .forEach(failure ->
                        System.out.println(
                                failure.getTestIdentifier().getDisplayName()
                                        + ": "
                                        + failure.getException()));
        if (summary.getTestsFoundCount() == 0) {
            System.exit(3);
        }
        System.exit(summary.getTotalFailureCount() == 0 ? 0 : FAILED);
    }
}

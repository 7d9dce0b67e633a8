package org.inkwright.studio;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// The machine as far as it decides what to offer.
///
/// @param processors how many it has
/// @param memoryBytes how much memory it has in all
record Machine(int processors, long memoryBytes) {
    static Machine here() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                system == null ? 0 : system.getTotalMemorySize());
    }
}

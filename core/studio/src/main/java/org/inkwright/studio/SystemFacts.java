package org.inkwright.studio;

import java.nio.file.Path;

/// What a report says of program and system.
///
/// @param version of this program
/// @param system name, version and architecture of the operating system
/// @param java version and maker of the runtime
/// @param home the user's home folder, which is left out of the report
record SystemFacts(String version, String system, String java, Path home) {
    static SystemFacts here() {
        Package own = SystemFacts.class.getPackage();
        String version = own == null ? null : own.getImplementationVersion();
        return new SystemFacts(
                version == null ? "in development" : version,
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                property("java.vendor") + " " + property("java.runtime.version"),
                Path.of(property("user.home")));
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}

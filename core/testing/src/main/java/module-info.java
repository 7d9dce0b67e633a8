/// What tests share: fixtures with their true words and times, structure rules, word error rates,
/// the benchmark report.
///
/// Start reading at [org.inkwright.testing.StructureRules]. Used in test scope only; it must never
/// know another module of Inkwright, so that every module can use it.
@org.jspecify.annotations.NullMarked
module org.inkwright.testing {
    requires static org.jspecify;
    requires transitive com.tngtech.archunit;
    requires org.junit.jupiter.api;
    // its own TidyTest parses the sources of all modules
    requires jdk.compiler;

    exports org.inkwright.testing;
}

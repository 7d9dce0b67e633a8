package org.inkwright.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Marks tests that draw a window. They need no display, but a few text libraries of the system;
/// where those are missing the tests are skipped and say so.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsWindow.Condition.class)
@interface NeedsWindow {
    final class Condition implements ExecutionCondition {
        private static final List<String> LIBRARIES =
                List.of("libfreetype.so.6", "libfontconfig.so.1", "libpangoft2-1.0.so.0");

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (!System.getProperty("os.name").startsWith("Linux")) {
                return ConditionEvaluationResult.enabled("this system draws text by itself");
            }
            List<String> missing = LIBRARIES.stream().filter(name -> !loads(name)).toList();
            if (missing.isEmpty()) {
                return ConditionEvaluationResult.enabled("the text libraries are there");
            }
            String reason = context.getDisplayName() + " skipped: this machine lacks " + missing;
            System.out.println(reason);
            return ConditionEvaluationResult.disabled(reason);
        }

        @SuppressWarnings("restricted") // only looks whether the library is there
        private static boolean loads(String library) {
            try (Arena arena = Arena.ofConfined()) {
                return SymbolLookup.libraryLookup(library, arena) != null;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}

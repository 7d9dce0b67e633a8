package org.inkwright.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds floating-point numbers in fields, signatures and calls. What a method reckons without ever
/// passing it on is not seen.
final class ExactOnly extends ArchCondition<JavaClass> {
    private static final Set<String> INEXACT =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    ExactOnly() {
        super("reckon without floating-point numbers");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
            judge(type, field.getFullName(), List.of(field.getRawType()), events);
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            judge(type, unit.getFullName(), types(unit), events);
        }
        Stream.concat(
                        type.getMethodCallsFromSelf().stream(),
                        type.getConstructorCallsFromSelf().stream())
                .forEach(call -> {
                    List<JavaClass> passed =
                            Stream.concat(
                                            call.getTarget().getRawParameterTypes().stream(),
                                            Stream.of(call.getTarget().getRawReturnType()))
                                    .toList();
                    judge(type, call.getDescription(), passed, events);
                });
    }

    private static List<JavaClass> types(JavaCodeUnit unit) {
        return Stream.concat(
                        unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                .toList();
    }

    private static void judge(
            JavaClass type, String where, List<JavaClass> types, ConditionEvents events) {
        types.stream()
                .filter(used -> INEXACT.contains(used.getName()))
                .forEach(used ->
                        events.add(
                                SimpleConditionEvent.violated(
                                        type, where + " uses " + used.getName())));
    }
}

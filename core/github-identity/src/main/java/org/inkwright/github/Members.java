package org.inkwright.github;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads members of what came from outside; what is not as expected is as good as missing.
final class Members {
    private Members() {}

    static @Nullable String text(JsonElement json, String name) {
        return json instanceof JsonObject object
                        && object.get(name) instanceof JsonPrimitive member
                        && member.isString()
                ? member.getAsString()
                : null;
    }

    static boolean is(JsonElement json, String name) {
        return json instanceof JsonObject object
                && object.get(name) instanceof JsonPrimitive member
                && member.isBoolean()
                && member.getAsBoolean();
    }

    /// A whole number above zero; 0 for anything else.
    static long number(JsonElement json, String name) {
        if (json instanceof JsonObject object
                && object.get(name) instanceof JsonPrimitive member
                && member.isNumber()
                && member.getAsString().length() < 20) {
            try {
                return Math.max(0, new BigDecimal(member.getAsString()).longValueExact());
            } catch (ArithmeticException | NumberFormatException e) {
                return 0;
            }
        }
        return 0;
    }
}

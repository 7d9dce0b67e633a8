package org.inkwright.payments.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.inkwright.payments.MoneySum;
import org.jspecify.annotations.Nullable;

/// An object of Stripe's that is read. Members are named by paths such as `parent.type`; what is
/// missing or of another kind ends the reading.
final class Facts {
    private static final Pattern CURRENCY = Pattern.compile("[a-zA-Z]{3}");
    private static final long LATEST_SECOND = 253_402_300_799L;

    private final JsonObject json;

    private Facts(JsonObject json) {
        this.json = json;
    }

    /// @throws UnreadableException when it is not one JSON object
    static Facts of(String text) {
        try {
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            JsonElement whole = JsonParser.parseReader(reader);
            if (whole.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
                return new Facts(whole.getAsJsonObject());
            }
        } catch (JsonParseException | IOException e) {
            throw new UnreadableException("not JSON");
        }
        throw new UnreadableException("not an object");
    }

    String json() {
        return json.toString();
    }

    private @Nullable JsonElement find(String path) {
        JsonElement at = json;
        for (String name : path.split("\\.", -1)) {
            if (!(at instanceof JsonObject object)) {
                return null;
            }
            at = object.get(name);
        }
        return at == null || at.isJsonNull() ? null : at;
    }

    private JsonElement need(String path) {
        JsonElement found = find(path);
        if (found == null) {
            throw new UnreadableException(path + " is missing");
        }
        return found;
    }

    boolean has(String path) {
        return find(path) != null;
    }

    boolean isObject(String path) {
        return find(path) instanceof JsonObject;
    }

    String text(String path) {
        if (need(path) instanceof JsonPrimitive text && text.isString()) {
            return text.getAsString();
        }
        throw new UnreadableException(path + " is not a text");
    }

    String textOr(String path, String otherwise) {
        return has(path) ? text(path) : otherwise;
    }

    /// The id of something that may stand there as a whole.
    String id(String path) {
        return isObject(path) ? text(path + ".id") : text(path);
    }

    @Nullable String idOrNull(String path) {
        return has(path) ? id(path) : null;
    }

    long whole(String path) {
        if (need(path) instanceof JsonPrimitive number
                && number.isNumber()
                && number.getAsString().length() < 30) {
            try {
                return new BigDecimal(number.getAsString()).longValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                throw new UnreadableException(path + " is not a whole number");
            }
        }
        throw new UnreadableException(path + " is not a whole number");
    }

    boolean flag(String path) {
        return find(path) instanceof JsonPrimitive flag && flag.isBoolean() && flag.getAsBoolean();
    }

    Instant time(String path) {
        long seconds = whole(path);
        if (seconds < 0 || seconds > LATEST_SECOND) {
            throw new UnreadableException(path + " is not a time");
        }
        return Instant.ofEpochSecond(seconds);
    }

    @Nullable Instant timeOrNull(String path) {
        return has(path) ? time(path) : null;
    }

    /// An amount in the currency of the object.
    MoneySum money(String path) {
        String currency = text("currency");
        if (!CURRENCY.matcher(currency).matches()) {
            throw new UnreadableException("currency is none");
        }
        return new MoneySum(whole(path), currency.toUpperCase(Locale.ROOT));
    }

    Facts object(String path) {
        if (need(path) instanceof JsonObject object) {
            return new Facts(object);
        }
        throw new UnreadableException(path + " is not an object");
    }

    List<Facts> list(String path) {
        if (!(need(path) instanceof JsonArray array)) {
            throw new UnreadableException(path + " is not a list");
        }
        List<Facts> all = new ArrayList<>();
        for (JsonElement one : array) {
            if (!(one instanceof JsonObject object)) {
                throw new UnreadableException(path + " holds something else than objects");
            }
            all.add(new Facts(object));
        }
        return all;
    }

    /// The same as a list; none when there is no such member.
    List<Facts> listIfAny(String path) {
        return has(path) ? list(path) : List.of();
    }
}

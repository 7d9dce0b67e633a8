package org.inkwright.ledger;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// An object of a catalogue file. What is missing or wrong is noted with its place, and something
/// harmless stands in for it, so that one reading finds all faults.
final class CheckedJson {
    static final String NO_ID = "?";

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,12})?");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final String place;
    private final JsonObject json;
    private final List<String> faults;
    private final Set<String> known = new HashSet<>();

    CheckedJson(String place, JsonObject json, List<String> faults) {
        this.place = place;
        this.json = json;
        this.faults = faults;
    }

    void fault(String what) {
        faults.add((place.isEmpty() ? "The catalogue" : place) + " " + what);
    }

    private JsonElement member(String name) {
        known.add(name);
        JsonElement value = json.get(name);
        if (value == null || value.isJsonNull()) {
            fault("lacks \"" + name + "\".");
            return new JsonObject();
        }
        return value;
    }

    private String primitive(String name, String kind, String otherwise, boolean quoted) {
        int before = faults.size();
        JsonElement value = member(name);
        if (value instanceof JsonPrimitive p && (quoted ? p.isString() : p.isNumber())) {
            return p.getAsString();
        }
        if (faults.size() == before) {
            fault("needs " + kind + " as \"" + name + "\".");
        }
        return otherwise;
    }

    String text(String name) {
        String text = primitive(name, "a text", "x", true);
        if (text.isBlank() || text.length() > 200) {
            fault("has a \"" + name + "\" that is empty or too long.");
            return "x";
        }
        return text;
    }

    /// A model or an act: something without white space.
    String word(String name) {
        String word = text(name);
        if (word.chars().anyMatch(letter -> letter <= ' ')) {
            fault("has a \"" + name + "\" with spaces.");
            return "x";
        }
        return word;
    }

    /// What stands in for an id is none, so that it is never taken for one of the file's.
    String id(String name) {
        String id = primitive(name, "an id", NO_ID, true);
        if (!ID.matcher(id).matches()) {
            if (!id.equals(NO_ID)) {
                fault("has an \"" + name + "\" that is not of small letters, digits and . _ -.");
            }
            return NO_ID;
        }
        return id;
    }

    BigDecimal decimal(String name) {
        String decimal =
                primitive(name, "a decimal in quotation marks (zero too, if meant)", "1", true);
        if (!DECIMAL.matcher(decimal).matches()) {
            fault("has no decimal such as \"12.5\" as \"" + name + "\".");
            return BigDecimal.ONE;
        }
        return new BigDecimal(decimal);
    }

    Credits credits(String name) {
        BigDecimal credits = decimal(name);
        if (credits.stripTrailingZeros().scale() > 6) {
            fault("has more than six places in \"" + name + "\".");
            return new Credits(1);
        }
        return Credits.of(credits.stripTrailingZeros().toPlainString());
    }

    int whole(String name, int least, int most) {
        String number = primitive(name, "a whole number", Integer.toString(least), false);
        try {
            int whole = new BigDecimal(number).intValueExact();
            if (number.length() < 12 && whole >= least && whole <= most) {
                return whole;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // told below, as everything else that is no such number
        }
        fault("needs a whole number from " + least + " to " + most + " as \"" + name + "\".");
        return least;
    }

    CheckedJson object(String name) {
        int before = faults.size();
        JsonElement value = member(name);
        if (value.isJsonObject() && faults.size() == before) {
            return new CheckedJson(inside(name), value.getAsJsonObject(), faults);
        }
        if (faults.size() == before) {
            fault("needs an object as \"" + name + "\".");
        }
        return new CheckedJson(inside(name), new JsonObject(), new ArrayList<>());
    }

    List<CheckedJson> list(String name) {
        int before = faults.size();
        JsonElement value = member(name);
        List<CheckedJson> all = new ArrayList<>();
        if (!value.isJsonArray()) {
            if (faults.size() == before) {
                fault("needs a list as \"" + name + "\".");
            }
            return all;
        }
        for (JsonElement one : value.getAsJsonArray()) {
            String where = inside(name) + "[" + all.size() + "]";
            if (one.isJsonObject()) {
                all.add(new CheckedJson(where, one.getAsJsonObject(), faults));
            } else {
                faults.add(where + " is not an object.");
            }
        }
        return all;
    }

    /// To be called when everything was asked for: the rest is misspelt.
    void noMore() {
        for (String name : json.keySet()) {
            if (!known.contains(name)) {
                fault("has \"" + name + "\", which means nothing here.");
            }
        }
    }

    private String inside(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}

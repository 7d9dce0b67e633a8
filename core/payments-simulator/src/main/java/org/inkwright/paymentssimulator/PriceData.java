package org.inkwright.paymentssimulator;

import com.google.gson.JsonObject;

/// A price that a request brings along.
record PriceData(String product, String currency, long minorUnits, boolean isMonthly) {
    static PriceData of(Form form, String at, Store store) {
        String product = form.text(at + "[product]");
        store.need("product", product, at + "[product]");
        long amount = form.whole(at + "[unit_amount]");
        if (amount < 0) {
            throw RefusedException.invalid(
                    at + "[unit_amount]", "parameter_invalid_integer", "Invalid integer");
        }
        return new PriceData(
                product,
                form.text(at + "[currency]"),
                amount,
                form.textOr(at + "[recurring][interval]", "").equals("month"));
    }

    static PriceData of(JsonObject price) {
        return new PriceData(
                Doc.text(price, "product"),
                Doc.text(price, "currency"),
                Doc.whole(price, "unit_amount"),
                Doc.has(price, "recurring"));
    }
}

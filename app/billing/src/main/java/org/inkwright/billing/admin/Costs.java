package org.inkwright.billing.admin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.MeteredUse;
import org.inkwright.ledger.Period;

/// What hosted acts have cost us and brought us in a month, by account and plan. Acts count in the
/// month in which they ended, at the prices under which they began. Shared by all threads.
final class Costs {
    private final Database database;
    private final Catalogues catalogues;

    Costs(Database database, Catalogues catalogues) {
        this.database = database;
        this.catalogues = catalogues;
    }

    /// The sums of a month as JSON members, by account.
    List<Map<String, Object>> of(Period month) {
        return database.transact(all -> {
            Map<String, Sum> sums = new TreeMap<>();
            for (Used used : used(all, month)) {
                sums.computeIfAbsent(used.account(), _ -> new Sum()).add(used, cost(used));
            }
            for (Charged charged : charged(all, month)) {
                sums.computeIfAbsent(charged.account(), _ -> new Sum()).add(charged);
            }
            plans(all, month)
                    .forEach((account, plan) -> {
                        if (sums.containsKey(account)) {
                            sums.get(account).plan = plan;
                        }
                    });
            List<Map<String, Object>> shapes = new ArrayList<>();
            sums.forEach((account, sum) -> shapes.add(sum.shape(account)));
            return shapes;
        });
    }

    private BigDecimal cost(Used used) {
        return catalogues
                .version(used.prices())
                .prices()
                .cost(used.model(), used.act(), used.tokens())
                .orElse(BigDecimal.ZERO);
    }

    private static List<Used> used(Transaction all, Period month) {
        return all.all(
                "select a.account_id, a.model, a.act, h.prices, count(*) as acts,"
                        + " cast(sum(coalesce(a.prompt_tokens, 0)) as bigint) as prompt,"
                        + " cast(sum(coalesce(a.cached_tokens, 0)) as bigint) as cached,"
                        + " cast(sum(coalesce(a.completion_tokens, 0)) as bigint) as completion"
                        + " from act a join ledger_hold h on h.id = a.id"
                        + " where a.ended_at >= ? and a.ended_at < ?"
                        + " group by a.account_id, a.model, a.act, h.prices",
                Costs::used,
                month.start(),
                month.end());
    }

    private static Used used(Row row) {
        return new Used(
                row.id("account_id").toString(),
                row.text("model"),
                row.text("act"),
                row.text("prices"),
                row.number("acts"),
                new MeteredUse.Tokens(
                        row.number("prompt"), row.number("cached"), row.number("completion")));
    }

    private static List<Charged> charged(Transaction all, Period month) {
        return all.all(
                "select p.owner, p.unit, cast(-sum(p.amount) as bigint) as total"
                        + " from ledger_transaction t"
                        + " join ledger_posting p on p.transaction_id = t.id"
                        + " where t.kind = 'charge' and p.owner <> 'house'"
                        + " and t.created_at >= ? and t.created_at < ? group by p.owner, p.unit",
                row -> new Charged(row.text("owner"), row.text("unit"), row.number("total")),
                month.start(),
                month.end());
    }

    // The plan of the last period that began in the month or before, a paid one first.
    private static Map<String, String> plans(Transaction all, Period month) {
        Map<String, String> plans = new TreeMap<>();
        all.all(
                        "select account_id, plan from pool_period where starts < ? and ends > ?"
                                + " order by kind, starts",
                        row -> Map.entry(row.id("account_id").toString(), row.text("plan")),
                        month.end(),
                        month.start())
                .forEach(one -> plans.put(one.getKey(), one.getValue()));
        return plans;
    }

    /// What acts of a model have used.
    private record Used(
            String account,
            String model,
            String act,
            String prices,
            long acts,
            MeteredUse.Tokens tokens) {}

    /// What was charged of a unit.
    private record Charged(String account, String unit, long total) {}

    /// The sums of one account, while they are made.
    private static final class Sum {
        private String plan = "";
        private long acts;
        private long prompt;
        private long completion;
        private BigDecimal cost = BigDecimal.ZERO;
        private Credits credits = Credits.NONE;
        private long generations;

        void add(Used used, BigDecimal more) {
            acts += used.acts();
            prompt += used.tokens().prompt();
            completion += used.tokens().completion();
            cost = cost.add(more);
        }

        void add(Charged charged) {
            if (charged.unit().equals("credit")) {
                credits = credits.plus(new Credits(charged.total()));
            } else {
                generations += charged.total();
            }
        }

        Map<String, Object> shape(String account) {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("user", account);
            shape.put("plan", plan);
            shape.put("acts", acts);
            shape.put("prompt_tokens", prompt);
            shape.put("completion_tokens", completion);
            shape.put("cost", cost.stripTrailingZeros().toPlainString());
            shape.put("credits", credits.toString());
            shape.put("generations", generations);
            return shape;
        }
    }
}

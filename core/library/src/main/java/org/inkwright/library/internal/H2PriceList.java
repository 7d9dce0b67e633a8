package org.inkwright.library.internal;

import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.PriceList;
import org.inkwright.manuscript.PricedModel;

/// What models cost, in the table `model_price`.
final class H2PriceList implements PriceList {
    private final Rows rows;

    H2PriceList(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<PricedModel> all() {
        return rows.list(PriceRow.class, "from ModelPrice order by engine").stream()
                .map(PriceRow::model)
                .toList();
    }

    @Override
    public Optional<PricedModel> of(String engine) {
        return rows.find(PriceRow.class, engine).map(PriceRow::model);
    }

    @Override
    public void set(PricedModel model) {
        var row = new PriceRow(model);
        // not put: the statement behind it cuts the nanoseconds off
        if (rows.find(PriceRow.class, row.engine).isPresent()) {
            rows.update(row);
        } else {
            rows.add(row);
        }
    }

    @Override
    public void forget(String engine) {
        rows.change("delete from ModelPrice where engine = ?1", engine);
    }
}

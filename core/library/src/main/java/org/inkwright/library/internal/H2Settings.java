package org.inkwright.library.internal;

import java.util.Optional;
import org.inkwright.manuscript.Settings;

/// What the writer chose, in the table `setting`.
final class H2Settings implements Settings {
    private final Rows rows;

    H2Settings(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> value(String key) {
        return rows.find(SettingRow.class, key).map(setting -> setting.content);
    }

    @Override
    public void put(String key, String value) {
        rows.put(new SettingRow(key, value));
    }
}

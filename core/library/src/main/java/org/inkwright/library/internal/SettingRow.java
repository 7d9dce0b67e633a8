package org.inkwright.library.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/// A row of `setting`.
@Entity(name = "Setting")
class SettingRow {
    @Id String name;
    String content;

    @SuppressWarnings("NullAway.Init")
    SettingRow() {}

    SettingRow(String name, String content) {
        this.name = name;
        this.content = content;
    }
}

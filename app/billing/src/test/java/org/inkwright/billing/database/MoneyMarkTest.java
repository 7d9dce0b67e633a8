package org.inkwright.billing.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoneyMarkTest {
    @ParameterizedTest
    @EnumSource(Engine.class)
    void aDatabaseStaysWithTheMoneyItWasBegunFor(Engine engine, @TempDir Path folder) {
        try (var database = Database.open(engine.ready(folder))) {
            MoneyMark.keep(database, MoneyMark.Kind.DEMO);
            MoneyMark.keep(database, MoneyMark.Kind.DEMO);
            for (var other : new MoneyMark.Kind[] {MoneyMark.Kind.TEST, MoneyMark.Kind.LIVE}) {
                var refused =
                        assertThrows(
                                DatabaseException.class, () -> MoneyMark.keep(database, other));
                assertEquals(Trouble.OTHER_MONEY, refused.trouble());
            }
        }
    }
}

package org.inkwright.billing.admin;

import org.inkwright.billing.orders.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Begins each test with an operator at work and somebody whose account is worked on.
abstract class AtTheOffice {
    static final String KEY = "a-key-of-16-letters";

    final Served served;
    Office boss;
    Served.User ann;

    AtTheOffice(Served served) {
        this.served = served;
    }

    @BeforeEach
    void begin() throws Exception {
        boss = new Office(served, "boss");
        ann = served.user("ann");
    }

    @AfterEach
    void close() {
        served.close();
    }
}

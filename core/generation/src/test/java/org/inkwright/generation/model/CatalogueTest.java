package org.inkwright.generation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What services tell of their models.
class CatalogueTest {
    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void modelsAreListedByName() {
        server.then(
                new MockResponse.Builder()
                        .body("{\"data\":[{\"id\":\"b\"},{\"id\":\"a\"},{\"id\":3},{}]}"));
        var list =
                assertInstanceOf(ModelList.Offered.class, server.model().models(new StopSignal()));
        assertEquals(List.of("3", "a", "b"), list.names());
        assertEquals("/v1/models", server.asked().getTarget());
    }

    @Test
    void pricesAreReadWhereTheServiceTellsThem() {
        Provider router = Providers.known().byId("openrouter").orElseThrow();
        server.then(
                new MockResponse.Builder()
                        .body(
                                """
                                {"data":[
                                {"id":"a","pricing":{"prompt":"0.0000025","completion":"0.00001"}},
                                {"id":"free","pricing":{"prompt":"0","completion":"0"}},
                                {"id":"auto","pricing":{"prompt":"-1","completion":"-1"}},
                                {"id":"odd","pricing":{"prompt":"1e999999999","completion":"x"}},
                                {"id":"none"}]}\
                                """));
        var told =
                assertInstanceOf(
                        PriceTags.Told.class, server.model(router).prices(new StopSignal()));
        assertEquals(
                Map.of(
                        "a", new PriceTag(2_500_000, 10_000_000, "USD"),
                        "free", new PriceTag(0, 0, "USD")),
                told.tags());
    }

    @Test
    void otherServicesFieldsOfThatNameAreNoPrices() {
        server.then(
                new MockResponse.Builder()
                        .body(
                                "{\"data\":[{\"id\":\"a\",\"pricing\":{\"prompt\":\"3\",\"completion\":\"4\"}}]}"));
        assertEquals(new PriceTags.Told(Map.of()), server.model().prices(new StopSignal()));
    }
}

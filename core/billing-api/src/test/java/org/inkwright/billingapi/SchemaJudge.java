package org.inkwright.billingapi;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.FormatEvaluatorFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.net.URI;

/// Says whether JSON is as a schema wants it, by somebody else's reading of JSON Schema. A schema
/// that is none itself is refused.
final class SchemaJudge {
    private final Validator validator =
            new ValidatorFactory()
                    .withJsonNodeFactory(new GsonNode.Factory())
                    .withDefaultDialect(new Dialects.Draft2020Dialect())
                    .withEvaluatorFactory(new FormatEvaluatorFactory())
                    .createValidator();
    private final URI schema;

    SchemaJudge(String schema) {
        this.schema = validator.registerSchema(schema);
    }

    boolean accepts(String json) {
        return validator.validate(schema, json).isValid();
    }
}

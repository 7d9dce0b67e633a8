package org.inkwright.generation.steps;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.inkwright.generation.model.AnswerSchema;
import org.inkwright.generation.model.FinishReason;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.ModelFailure;
import org.inkwright.generation.model.ModelRequest;
import org.inkwright.generation.model.ModelTrouble;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.model.TextModel;

/// Answers any schema with nonsense of the right shape, then damages it as models do.
final class FuzzingModel implements TextModel {
    private static final String[] WORDS =
            ("the bees and a hive of wax to keep honey in bread with crust from dough that is for"
                            + " soil or seed it was on rope")
                    .split(" ", -1);

    private static final List<ModelTrouble> TROUBLES = List.of(ModelTrouble.values());

    private final Random random;
    private int calls;

    FuzzingModel(long seed) {
        this.random = new Random(seed);
    }

    int calls() {
        return calls;
    }

    @Override
    public void answer(ModelRequest request, StopSignal stop, Consumer<ModelEvent> events) {
        calls++;
        AnswerSchema schema = request.options().schema();
        String whole =
                schema == null
                        ? prose()
                        : value(JsonParser.parseString(schema.json()).getAsJsonObject()).toString();
        String said = damaged(whole);
        events.accept(new ModelEvent.Started("fuzz", ModelEvent.Delivery.STREAMED));
        if (!said.isEmpty()) {
            events.accept(new ModelEvent.Text(said));
        }
        events.accept(end());
    }

    private ModelEvent.Ended end() {
        return switch (random.nextInt(16)) {
            case 0 -> new ModelEvent.Finished(FinishReason.LENGTH);
            case 1 -> new ModelEvent.Finished(FinishReason.UNTOLD);
            case 2 -> new ModelEvent.Finished(FinishReason.FILTERED);
            case 3 ->
                    new ModelEvent.Failed(
                            ModelFailure.of(TROUBLES.get(random.nextInt(TROUBLES.size()))));
            default -> new ModelEvent.Finished(FinishReason.COMPLETE);
        };
    }

    private String damaged(String whole) {
        return switch (random.nextInt(12)) {
            case 0 -> "```json\n" + whole + "\n```";
            case 1 -> whole.substring(0, random.nextInt(whole.length() + 1));
            case 2 -> "I'm sorry, but I can't help with that.";
            case 3 ->
                    "Die Bienen und der Honig sind nicht nur in der Nacht, sondern auch am Tag mit"
                            + " den anderen zu sehen, wenn es kalt ist und wir das wollen.";
            case 4 -> "Sure! Here you go:\n" + whole + "\nLet me know {if} you need more.";
            case 5 -> whole.replace("]", ",]").replace("}", ",}");
            case 6 -> "";
            case 7 -> "[" + whole + "]";
            case 8 -> whole.replace("\"", "“");
            default -> whole;
        };
    }

    private JsonElement value(JsonObject schema) {
        return switch (schema.get("type").getAsString()) {
            case "object" -> {
                var object = new JsonObject();
                schema.getAsJsonObject("properties")
                        .entrySet()
                        .forEach(field -> {
                            if (random.nextInt(20) > 0) {
                                object.add(
                                        field.getKey(), value(field.getValue().getAsJsonObject()));
                            }
                        });
                yield object;
            }
            case "array" -> {
                var array = new JsonArray();
                for (int i = random.nextInt(7); i > 0; i--) {
                    array.add(value(schema.getAsJsonObject("items")));
                }
                yield array;
            }
            case "integer" -> number();
            default -> new JsonPrimitive(random.nextInt(15) == 0 ? "" : sentence());
        };
    }

    private JsonElement number() {
        return switch (random.nextInt(8)) {
            case 0 -> new JsonPrimitive(-random.nextInt(1_000));
            case 1 -> new JsonPrimitive(random.nextInt());
            case 2 -> new JsonPrimitive("" + random.nextInt(60));
            case 3 -> new JsonPrimitive(random.nextDouble());
            default -> new JsonPrimitive(random.nextInt(60));
        };
    }

    private String prose() {
        var prose = new StringBuilder();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            prose.append(sentence()).append(random.nextInt(4) == 0 ? " [" + i + "]\n\n" : " ");
        }
        return prose.toString();
    }

    private String sentence() {
        var sentence = new StringBuilder();
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            sentence.append(WORDS[random.nextInt(WORDS.length)]).append(i == 1 ? "." : " ");
        }
        return sentence.toString();
    }
}

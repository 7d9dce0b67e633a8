package org.inkwright.studio;

import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.Type;
import java.util.Map;
import org.inkwright.generation.steps.Form;

/// A form as JSON: its fields and, in `form`, which one it is.
final class FormJson implements JsonSerializer<Form>, JsonDeserializer<Form> {
    private static final String WHICH = "form";
    private static final Map<String, Class<? extends Form>> FORMS =
            Map.of(
                    "article", Form.Article.class,
                    "newsletter", Form.Newsletter.class,
                    "show-notes", Form.ShowNotes.class,
                    "summary", Form.Summary.class,
                    "podcast", Form.Podcast.class,
                    "reel", Form.Reel.class);

    @Override
    public JsonElement serialize(Form form, Type type, JsonSerializationContext context) {
        JsonObject json = context.serialize(form, form.getClass()).getAsJsonObject();
        json.addProperty(WHICH, name(form));
        return json;
    }

    @Override
    public Form deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
        JsonElement which = json.getAsJsonObject().get(WHICH);
        Class<? extends Form> form = which == null ? null : FORMS.get(which.getAsString());
        if (form == null) {
            throw new JsonParseException("no form is called " + which);
        }
        return context.deserialize(json, form);
    }

    /// What a form is called in files, on the command line and in keys.
    static String name(Form form) {
        return switch (form) {
            case Form.Article _ -> "article";
            case Form.Newsletter _ -> "newsletter";
            case Form.ShowNotes _ -> "show-notes";
            case Form.Summary _ -> "summary";
            case Form.Podcast _ -> "podcast";
            case Form.Reel _ -> "reel";
        };
    }
}

package org.inkwright.studio;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.inkwright.generation.steps.Form;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.publishing.DraftFormat;
import org.jspecify.annotations.Nullable;

/// What a run is to do: the payload of its jobs, kept as JSON.
///
/// @param last its last stage
/// @param ear how it listens
/// @param target where the draft goes; null when it is not exported
/// @param transcript the id of its transcript; null before there is one
/// @param again the stretch that it listens to once more; null for a whole recording
/// @param hand how it writes; null for the extractive writer
record Plan(
        PipelineSettings.Stage last,
        Ear ear,
        @Nullable Target target,
        @Nullable String transcript,
        @Nullable Stretch again,
        @Nullable Hand hand) {
    private static final Gson GSON =
            new GsonBuilder().registerTypeAdapter(Form.class, new FormJson()).create();

    /// How a run listens.
    ///
    /// @param model the speech model's name
    /// @param file where it is
    /// @param language ISO 639-1 code, or `auto`
    /// @param vocabulary names and terms to expect, most important last
    record Ear(String model, String file, String language, List<String> vocabulary) {}

    /// How a run writes with a text model.
    ///
    /// @param commission what, and with which model
    /// @param chapters the ids of the chapters to write; empty for all that are not written
    record Hand(Commission commission, List<String> chapters) {}

    /// Where a draft goes.
    ///
    /// @param file absolute
    /// @param format what kind of file
    record Target(String file, DraftFormat format) {}

    static Plan of(PipelineSettings settings) {
        SpeechModel model = settings.model();
        PipelineSettings.ExportTarget export = settings.export();
        return new Plan(
                settings.last(),
                new Ear(
                        model.name(),
                        model.file().toAbsolutePath().toString(),
                        settings.language(),
                        settings.vocabulary()),
                export == null
                        ? null
                        : new Target(export.file().toAbsolutePath().toString(), export.format()),
                null,
                null,
                null);
    }

    /// A run that only writes, in a draft that is there.
    static Plan writing(PipelineSettings.Stage last, Hand hand) {
        var deaf = new Ear("", "", Hearing.AUTO, List.of());
        return new Plan(last, deaf, null, null, null, hand);
    }

    static Plan parse(String json) {
        try {
            return GSON.fromJson(json, Plan.class);
        } catch (JsonParseException e) {
            throw new StudioException("job.unreadable", "the payload is not a plan", e);
        }
    }

    String json() {
        return GSON.toJson(this);
    }

    Plan with(TranscriptId id) {
        return new Plan(last, ear, target, id.value().toString(), again, hand);
    }

    Plan again(Stretch stretch) {
        return new Plan(last, ear, target, transcript, stretch, hand);
    }

    Plan by(Hand writing) {
        return new Plan(last, ear, target, transcript, again, writing);
    }

    Commission commission() {
        if (hand == null) {
            throw new StudioException("job.unreadable", "the plan names no text model");
        }
        return hand.commission();
    }

    TranscriptId transcriptId() {
        if (transcript == null) {
            throw new StudioException("job.unreadable", "the plan names no transcript");
        }
        return new TranscriptId(UUID.fromString(transcript));
    }

    Target exportTarget() {
        if (target == null) {
            throw new StudioException("job.unreadable", "the plan names no target");
        }
        return target;
    }

    Path model() {
        return Path.of(ear.file());
    }
}

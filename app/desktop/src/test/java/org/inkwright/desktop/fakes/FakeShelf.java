package org.inkwright.desktop.fakes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.inkwright.studio.ModelCard;
import org.inkwright.studio.ModelOffer;
import org.inkwright.studio.ModelProblem;
import org.inkwright.studio.ModelShelf;
import org.inkwright.studio.ModelState;
import org.inkwright.studio.ShelvedModel;
import org.inkwright.studio.SpeechModel;
import org.inkwright.studio.SpeechModels;

/// A shelf on which the current model can listen to everything, until a test says otherwise.
public final class FakeShelf implements ModelShelf {
    public final List<ShelvedModel> models = new ArrayList<>();
    public final List<String> steps = new ArrayList<>();
    public ModelOffer offer;
    public Removal removal = Removal.GONE;
    public OptionalDouble speed = OptionalDouble.of(3.5);

    FakeShelf(SpeechModels chosen) {
        offer = new ModelOffer.Usable(chosen.current());
        models.add(
                new ShelvedModel(
                        card("demo", 4),
                        new ModelState.Installed(chosen.demo(), ModelState.Place.PROGRAM),
                        true,
                        null));
        models.add(known("base", new ModelState.Absent()));
    }

    /// A model of 100 MB in some state.
    public static ShelvedModel known(String name, ModelState state) {
        return new ShelvedModel(card(name, 100), state, false, null);
    }

    /// The same model on the shelf.
    public static ShelvedModel here(String name) {
        SpeechModel model = new SpeechModel(name, Path.of("/models/" + name), true, false);
        return known(name, new ModelState.Installed(model, ModelState.Place.SHELF));
    }

    private static ModelCard card(String name, int megabytes) {
        return new ModelCard(name, name, true, megabytes * 1_000_000L, 200, ModelCard.Pace.FAST);
    }

    /// Only the demo is there; `base` would be right.
    public void onlyDemo(SpeechModel demo) {
        offer = new ModelOffer.OnlyDemo(demo, card("base", 100));
    }

    @Override
    public List<ShelvedModel> list() {
        return List.copyOf(models);
    }

    @Override
    public long bytesOnDisk() {
        return 104_000_000;
    }

    @Override
    public boolean download(String name) {
        return steps.add("download " + name);
    }

    @Override
    public boolean pause(String name) {
        return steps.add("pause " + name);
    }

    @Override
    public boolean cancel(String name) {
        return steps.add("cancel " + name);
    }

    @Override
    public Intake takeIn(Path file, Keeping keeping) {
        steps.add("take in " + file);
        return new Intake.Refused(ModelProblem.UNSOUND, "it is a text");
    }

    @Override
    public Removal delete(String name) {
        steps.add("delete " + name);
        return removal;
    }

    @Override
    public OptionalDouble measure(String name) {
        steps.add("measure " + name);
        return speed;
    }

    @Override
    public ModelOffer offer(String language) {
        return offer;
    }
}

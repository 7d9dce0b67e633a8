package org.inkwright.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.inkwright.studio.ModelCard;
import org.inkwright.studio.ModelOffer;
import org.inkwright.studio.ModelProblem;
import org.inkwright.studio.ModelShelf;
import org.inkwright.studio.ModelState;
import org.inkwright.studio.ShelvedModel;
import org.inkwright.studio.SpeechModel;
import org.inkwright.studio.StudioEvent;

/// A shelf on which `base` can be had, `large` cannot, and `tiny` is.
///
/// @param listener told of what changes
record FakeModelShelf(Consumer<StudioEvent> listener) implements ModelShelf {
    @Override
    public List<ShelvedModel> list() {
        return List.of(
                new ShelvedModel(card("tiny", false), installed("tiny"), true, null),
                model("base", new ModelState.Absent()),
                model("large", new ModelState.Paused(5)),
                model("odd", new ModelState.Broken("it is cut short")));
    }

    private static ShelvedModel model(String name, ModelState state) {
        return new ShelvedModel(card(name, true), state, false, null);
    }

    private static ModelState installed(String name) {
        var model = new SpeechModel(name, Path.of("/models/" + name + ".bin"), true, false);
        return new ModelState.Installed(model, ModelState.Place.SHELF);
    }

    private static ModelCard card(String name, boolean multilingual) {
        return new ModelCard(
                name, name + " model", multilingual, 77_000_000, 200, ModelCard.Pace.FAST);
    }

    @Override
    public long bytesOnDisk() {
        return 0;
    }

    @Override
    public boolean download(String name) {
        tell(model(name, new ModelState.Waiting(0)));
        tell(model(name, new ModelState.Downloading(7, Duration.ofSeconds(3))));
        tell(
                model(
                        name,
                        name.equals("large")
                                ? new ModelState.Failed(7, ModelProblem.OFFLINE)
                                : installed(name)));
        return true;
    }

    private void tell(ShelvedModel model) {
        listener.accept(new StudioEvent.ModelChanged(model));
    }

    @Override
    public boolean pause(String name) {
        return false;
    }

    @Override
    public boolean cancel(String name) {
        return false;
    }

    @Override
    public Intake takeIn(Path file, Keeping keeping) {
        return file.toString().contains("broken")
                ? new Intake.Refused(ModelProblem.UNSOUND, "it is cut short")
                : new Intake.TakenIn(new SpeechModel("own", file, true, false));
    }

    @Override
    public Removal delete(String name) {
        return Removal.NOT_HERE;
    }

    @Override
    public OptionalDouble measure(String name) {
        return OptionalDouble.empty();
    }

    @Override
    public ModelOffer offer(String language) {
        throw new UnsupportedOperationException("no command asks for it");
    }
}

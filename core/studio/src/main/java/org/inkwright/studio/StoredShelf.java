package org.inkwright.studio;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.transcription.SpeechModelCheck;
import org.jspecify.annotations.Nullable;

/// The shelf over the models folder, what the library remembers, and the known models. Safe to
/// share.
final class StoredShelf implements ModelShelf {
    private static final int JOBS = 10_000;
    private static final Set<JobState> UNSETTLED =
            EnumSet.of(JobState.PENDING, JobState.QUEUED, JobState.RUNNING, JobState.PAUSED);

    private final Books books;
    private final StoredModels models;
    private final ModelSupply supply;
    private final SpeedTrial trial;
    private final ModelNotes notes;
    private final ModelFiles files;
    private final Downloads downloads;

    StoredShelf(Books books, StoredModels models, ModelSupply supply, SpeedTrial trial) {
        this.books = books;
        this.models = models;
        this.supply = supply;
        this.trial = trial;
        notes = new ModelNotes(books);
        files = new ModelFiles(supply.folder(), notes, models.demoPlace(), supply.check());
        downloads =
                new Downloads(
                        supply.folder(), supply.web(), supply.check(), model -> tell(model.name()));
    }

    @Override
    public List<ShelvedModel> list() {
        SpeechModel current = models.current();
        Map<String, ModelFiles.Found> found = new HashMap<>();
        List<ModelFiles.Found> all = files.all();
        all.forEach(file -> found.put(file.name(), file));
        List<ShelvedModel> list = new ArrayList<>();
        for (KnownModel known : supply.known()) {
            ModelFiles.Found file = found.remove(known.name());
            list.add(shelved(known.card(), state(known, file), current));
        }
        all.stream()
                .filter(file -> found.containsKey(file.name()))
                .map(file -> shelved(card(file), file.state(), current))
                .forEach(list::add);
        list.add(demo(current));
        return list;
    }

    /// A broken file gives way to the download that replaces it.
    private ModelState state(KnownModel known, ModelFiles.@Nullable Found file) {
        if (file != null && file.sound()) {
            return file.state();
        }
        ModelState coming = downloads.state(known);
        return file == null || !(coming instanceof ModelState.Absent) ? coming : file.state();
    }

    private ShelvedModel demo(SpeechModel current) {
        SpeechModel demo = models.demo();
        var card =
                new ModelCard(
                        demo.name(),
                        demo.name(),
                        false,
                        ModelFolder.size(demo.file()),
                        0,
                        ModelCard.Pace.FASTEST);
        return shelved(card, new ModelState.Installed(demo, ModelState.Place.PROGRAM), current);
    }

    private ShelvedModel shelved(ModelCard card, ModelState state, SpeechModel current) {
        if (state instanceof ModelState.Installed installed) {
            Path file = installed.model().file();
            return new ShelvedModel(
                    card,
                    state,
                    file.equals(current.file()),
                    notes.speed(card.name(), ModelFolder.size(file)).orElse(null));
        }
        return new ShelvedModel(card, state, false, null);
    }

    private static ModelCard card(ModelFiles.Found file) {
        boolean multilingual =
                file.check() instanceof SpeechModelCheck.Usable usable && usable.multilingual();
        return new ModelCard(
                file.name(),
                file.name(),
                multilingual,
                ModelFolder.size(file.file()),
                0,
                ModelCard.Pace.UNKNOWN);
    }

    @Override
    public long bytesOnDisk() {
        return supply.folder().bytes();
    }

    @Override
    public boolean download(String name) {
        if (found(name).filter(ModelFiles.Found::sound).isPresent()) {
            return false;
        }
        return supply.known().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .map(downloads::start)
                .orElse(false);
    }

    private Optional<ModelFiles.Found> found(String name) {
        return files.all().stream().filter(file -> file.name().equals(name)).findFirst();
    }

    @Override
    public boolean pause(String name) {
        return downloads.pause(name);
    }

    @Override
    public boolean cancel(String name) {
        boolean cancelled = downloads.cancel(name);
        tell(name);
        return cancelled;
    }

    @Override
    public Intake takeIn(Path given, Keeping keeping) {
        Path file = given.toAbsolutePath().normalize();
        return switch (supply.check().apply(file)) {
            case SpeechModelCheck.Unusable unusable ->
                    new Intake.Refused(ModelProblem.UNSOUND, unusable.detail());
            case SpeechModelCheck.Usable usable ->
                    switch (keeping) {
                        case COPY -> copied(file, usable);
                        case IN_PLACE -> takenInPlace(file, usable);
                    };
        };
    }

    private Intake takenInPlace(Path file, SpeechModelCheck.Usable usable) {
        notes.remember(file);
        return takenIn(file, usable);
    }

    private Intake takenIn(Path file, SpeechModelCheck.Usable usable) {
        String name = ModelFolder.name(file);
        tell(name);
        return new Intake.TakenIn(new SpeechModel(name, file, usable.multilingual(), false));
    }

    private Intake copied(Path file, SpeechModelCheck.Usable usable) {
        try {
            return takenIn(new ModelIntake(supply.folder(), supply.check()).copy(file), usable);
        } catch (ModelTroubleException e) {
            return new Intake.Refused(e.problem(), "");
        } catch (InterruptedException | ClosedByInterruptException e) {
            Thread.currentThread().interrupt();
            return new Intake.Refused(ModelProblem.BROKEN_OFF, "");
        } catch (IOException e) {
            return new Intake.Refused(DiskTrouble.of(e), e.getClass().getSimpleName());
        }
    }

    @Override
    public Removal delete(String name) {
        if (name.equals(models.demo().name())) {
            return Removal.BELONGS_TO_THE_PROGRAM;
        }
        Optional<ModelFiles.Found> file = found(name);
        if (file.isEmpty()) {
            return Removal.NOT_HERE;
        }
        if (inUse(file.get().file())) {
            return Removal.IN_USE;
        }
        Removal removal = removed(file.get());
        tell(name);
        return removal;
    }

    private Removal removed(ModelFiles.Found file) {
        if (file.place() == ModelState.Place.ELSEWHERE) {
            notes.forget(file.file());
            return Removal.GONE;
        }
        try {
            Files.deleteIfExists(file.file());
            return Removal.GONE;
        } catch (IOException e) {
            return Removal.NOT_WRITABLE;
        }
    }

    private boolean inUse(Path file) {
        List<Job> open = books.read(unit -> unit.jobs().in(UNSETTLED, JOBS));
        return open.stream()
                .filter(job -> job.kind() == JobKind.TRANSCRIBE)
                .map(job -> Plan.parse(job.subject().payload()).model())
                .anyMatch(file::equals);
    }

    @Override
    public OptionalDouble measure(String name) throws InterruptedException {
        Optional<SpeechModel> model = installed(name);
        if (model.isEmpty()) {
            return OptionalDouble.empty();
        }
        long bytes = ModelFolder.size(model.get().file());
        Optional<Double> known = notes.speed(name, bytes);
        if (known.isPresent()) {
            return OptionalDouble.of(known.get());
        }
        OptionalDouble measured = trial.run(model.get());
        measured.ifPresent(speed -> {
            notes.keepSpeed(name, bytes, speed);
            tell(name);
        });
        return measured;
    }

    private Optional<SpeechModel> installed(String name) {
        SpeechModel demo = models.demo();
        return name.equals(demo.name())
                ? Optional.of(demo)
                : sound().stream().filter(model -> model.name().equals(name)).findFirst();
    }

    private List<SpeechModel> sound() {
        return files.all().stream()
                .map(ModelFiles.Found::state)
                .filter(ModelState.Installed.class::isInstance)
                .map(state -> ((ModelState.Installed) state).model())
                .toList();
    }

    @Override
    public ModelOffer offer(String language) {
        return new ModelOffers(supply.known(), supply.machine())
                .offer(language, models.current(), sound(), models.demo());
    }

    private void tell(String name) {
        list().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .ifPresent(model -> books.tell(new StudioEvent.ModelChanged(model)));
    }

    /// Stops what is on its way.
    void close() {
        downloads.close();
    }
}

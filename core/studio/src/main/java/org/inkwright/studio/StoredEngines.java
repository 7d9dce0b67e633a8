package org.inkwright.studio;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.inkwright.generation.model.ModelList;
import org.inkwright.generation.model.ModelService;
import org.inkwright.generation.model.ModelSize;
import org.inkwright.generation.model.ModelSizes;
import org.inkwright.generation.model.ModelTrial;
import org.inkwright.generation.model.PictureModel;
import org.inkwright.generation.model.Provider;
import org.inkwright.generation.model.Providers;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.model.SystemPacing;
import org.inkwright.generation.model.TextModel;
import org.inkwright.generation.steps.Engine;
import org.inkwright.generation.steps.Engines;
import org.inkwright.generation.steps.ModelSteps;
import org.inkwright.generation.steps.PromptName;
import org.inkwright.generation.steps.Prompts;

/// The chosen engine in the settings of the library; keys are elsewhere. Safe to share.
final class StoredEngines implements TextEngines {
    static final String SETTING = "text-engine";
    private static final String CONTEXT = "text-engine-context.";
    private static final Gson GSON = new Gson();

    private final Books books;
    private final ModelSource source;
    private final InstantSource clock;
    private final Path promptFolder;
    private final Providers known = Providers.known();
    private final ModelSizes sizes = ModelSizes.known();

    /// @param promptFolder where the writer's own prompts are, if there are any
    StoredEngines(Books books, ModelSource source, InstantSource clock, Path promptFolder) {
        this.books = books;
        this.source = source;
        this.clock = clock;
        this.promptFolder = promptFolder;
    }

    @Override
    public List<Provider> providers() {
        return known.all();
    }

    @Override
    public Optional<EngineChoice> chosen() {
        return books.read(unit -> unit.settings().value(SETTING)).flatMap(StoredEngines::parsed);
    }

    private static Optional<EngineChoice> parsed(String json) {
        try {
            return Optional.ofNullable(GSON.fromJson(json, EngineChoice.class));
        } catch (JsonParseException e) {
            // Written by a later version: as if nothing were chosen.
            return Optional.empty();
        }
    }

    @Override
    public void choose(EngineChoice choice) {
        books.update(change -> change.unit().settings().put(SETTING, GSON.toJson(choice)));
    }

    @Override
    public void chooseNone() {
        books.update(change -> change.unit().settings().put(SETTING, ""));
    }

    @Override
    public KeyRing keys() {
        return source.keys();
    }

    @Override
    public ModelTrial.Result trial(EngineChoice choice, StopSignal stop) {
        return new ModelTrial(service(choice), new SystemPacing(clock)).run(choice.model(), stop);
    }

    @Override
    public ModelList models(EngineChoice choice, StopSignal stop) {
        return service(choice).models(stop);
    }

    @Override
    public ContextSize context(EngineChoice choice) {
        Optional<Integer> told = told(choice);
        if (told.isPresent()) {
            return new ContextSize(told.get(), ContextSize.Origin.WRITER);
        }
        boolean known = sizes.isKnown(choice.provider(), choice.model());
        return new ContextSize(
                sizes.of(choice.provider(), choice.model()).context(),
                known ? ContextSize.Origin.KNOWN : ContextSize.Origin.GUESSED);
    }

    @Override
    public ContextSize.Setting setContext(EngineChoice choice, int tokens) {
        if (tokens < ContextSize.LEAST || tokens > ContextSize.MOST) {
            return new ContextSize.Refused("engine.context-size");
        }
        books.update(change ->
                change.unit().settings().put(CONTEXT + choice.name(), String.valueOf(tokens)));
        return new ContextSize.Set(context(choice));
    }

    @Override
    public void forgetContext(EngineChoice choice) {
        books.update(change -> change.unit().settings().put(CONTEXT + choice.name(), ""));
    }

    private Optional<Integer> told(EngineChoice choice) {
        return books.read(unit -> unit.settings().value(CONTEXT + choice.name()))
                .filter(value -> value.matches("[0-9]{1,8}"))
                .map(Integer::valueOf)
                .filter(tokens -> tokens >= ContextSize.LEAST && tokens <= ContextSize.MOST);
    }

    @Override
    public Prompts prompts() {
        return Prompts.with(promptFolder);
    }

    /// The steps as a model takes them.
    ///
    /// @param model on the way to its service
    ModelSteps steps(EngineChoice choice, TextModel model) {
        return new ModelSteps(model, engines(choice), prompts(), clock);
    }

    /// A model, and those of its service that prompts name.
    Engines engines(EngineChoice choice) {
        return new Engines(Engine.of(choice.model(), size(choice)), name -> size(choice.of(name)));
    }

    /// Which model of a service takes a prompt.
    EngineChoice taking(EngineChoice choice, PromptName prompt) {
        String named = prompts().of(prompt).model();
        return named == null ? choice : choice.of(named);
    }

    private ModelSize size(EngineChoice choice) {
        return told(choice)
                .map(tokens -> sizes.withContext(choice.provider(), choice.model(), tokens))
                .orElse(sizes)
                .of(choice.provider(), choice.model());
    }

    ModelService service(EngineChoice choice) {
        return source.way().to(provider(choice), source.keys());
    }

    /// The image models of a choice's provider.
    PictureModel pictures(EngineChoice choice) {
        return source.brushes().of(provider(choice), source.keys());
    }

    /// @throws StudioException when the choice names a provider that nobody knows
    Provider provider(EngineChoice choice) {
        if (choice.provider().equals(EngineChoice.OWN)) {
            return Providers.custom(EngineChoice.OWN, EngineChoice.OWN, choice.address());
        }
        Provider provider =
                known.byId(choice.provider())
                        .orElseThrow(() ->
                                new StudioException("engine.unknown", "no provider is called so"));
        return choice.address().isEmpty() ? provider : provider.at(choice.address());
    }
}

package org.inkwright.desktop.fakes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.ModelList;
import org.inkwright.generation.model.ModelTrial;
import org.inkwright.generation.model.Provider;
import org.inkwright.generation.model.Providers;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.Prompts;
import org.inkwright.studio.ContextSize;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.KeyRing;
import org.inkwright.studio.TextEngines;
import org.jspecify.annotations.Nullable;

/// Text models that answer as the test says. Keys are kept in a map.
public final class FakeEngines implements TextEngines, KeyRing {
    public final Map<String, String> kept = new TreeMap<>();
    public final Map<String, Integer> sizes = new TreeMap<>();
    public final List<EngineChoice> tried = new ArrayList<>();
    public @Nullable EngineChoice choice;
    public Lasting lasting = Lasting.SESSION;
    public ModelList list = new ModelList.Offered(List.of());
    public ModelTrial.Result trial =
            new ModelTrial.Works(
                    Duration.ofSeconds(2), ModelEvent.Delivery.STREAMED, ModelTrial.Counting.TOLD);

    @Override
    public List<Provider> providers() {
        return Providers.known().all();
    }

    @Override
    public Optional<EngineChoice> chosen() {
        return Optional.ofNullable(choice);
    }

    @Override
    public void choose(EngineChoice newChoice) {
        choice = newChoice;
    }

    @Override
    public void chooseNone() {
        choice = null;
    }

    @Override
    public KeyRing keys() {
        return this;
    }

    @Override
    public ModelTrial.Result trial(EngineChoice of, StopSignal stop) {
        tried.add(of);
        return trial;
    }

    @Override
    public ModelList models(EngineChoice of, StopSignal stop) {
        tried.add(of);
        return list;
    }

    @Override
    public ContextSize context(EngineChoice one) {
        Integer set = sizes.get(one.name());
        return set == null
                ? new ContextSize(8_192, ContextSize.Origin.GUESSED)
                : new ContextSize(set, ContextSize.Origin.WRITER);
    }

    @Override
    public ContextSize.Setting setContext(EngineChoice one, int tokens) {
        if (tokens < ContextSize.LEAST || tokens > ContextSize.MOST) {
            return new ContextSize.Refused("engine.context-size");
        }
        sizes.put(one.name(), tokens);
        return new ContextSize.Set(context(one));
    }

    @Override
    public void forgetContext(EngineChoice one) {
        sizes.remove(one.name());
    }

    @Override
    public Prompts prompts() {
        return Prompts.with(Path.of("/prompts"));
    }

    @Override
    public Optional<String> key(String provider) {
        return Optional.ofNullable(kept.get(provider));
    }

    @Override
    public Lasting lasting() {
        return lasting;
    }

    @Override
    public void keep(String provider, String key) {
        kept.put(provider, key);
    }

    @Override
    public void forget(String provider) {
        kept.remove(provider);
    }
}

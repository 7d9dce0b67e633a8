package org.inkwright.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.ModelFailure;
import org.inkwright.generation.model.ModelList;
import org.inkwright.generation.model.ModelTrial;
import org.inkwright.generation.model.ModelTrouble;
import org.inkwright.generation.model.Provider;
import org.inkwright.generation.model.Providers;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.Prompts;
import org.inkwright.studio.ContextSize;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.KeyRing;
import org.inkwright.studio.TextEngines;

/// Two services: one answers, one has no key.
final class FakeEngines implements TextEngines {
    final Map<String, String> kept = new HashMap<>();
    final Map<String, Integer> sizes = new HashMap<>();
    boolean stores = true;

    @Override
    public List<Provider> providers() {
        return Providers.known().all().stream()
                .filter(one -> List.of("openai", "ollama").contains(one.id()))
                .toList();
    }

    @Override
    public Optional<EngineChoice> chosen() {
        return Optional.of(new EngineChoice("ollama", "", "llama3.1"));
    }

    @Override
    public void choose(EngineChoice choice) {}

    @Override
    public void chooseNone() {}

    @Override
    public KeyRing keys() {
        return new KeyRing() {
            @Override
            public Lasting lasting() {
                return stores ? Lasting.STORED : Lasting.SESSION;
            }

            @Override
            public void keep(String provider, String key) {
                kept.put(provider, key);
            }

            @Override
            public void forget(String provider) {
                kept.remove(provider);
            }

            @Override
            public Optional<String> key(String provider) {
                return Optional.ofNullable(kept.get(provider));
            }
        };
    }

    @Override
    public ModelTrial.Result trial(EngineChoice choice, StopSignal stop) {
        return choice.model().equals("llama3.1")
                ? new ModelTrial.Works(
                        Duration.ofMillis(120),
                        ModelEvent.Delivery.STREAMED,
                        ModelTrial.Counting.TOLD)
                : new ModelTrial.Fails(
                        ModelFailure.of(ModelTrouble.UNKNOWN_MODEL), List.of("llama3.1"));
    }

    @Override
    public ModelList models(EngineChoice choice, StopSignal stop) {
        return choice.provider().equals("ollama")
                ? new ModelList.Offered(List.of("llama3.1", "qwen3"))
                : new ModelList.Untold(ModelFailure.of(ModelTrouble.NO_KEY));
    }

    @Override
    public Prompts prompts() {
        return Prompts.builtIn();
    }

    @Override
    public ContextSize context(EngineChoice choice) {
        Integer set = sizes.get(choice.name());
        return set == null
                ? new ContextSize(8_192, ContextSize.Origin.GUESSED)
                : new ContextSize(set, ContextSize.Origin.WRITER);
    }

    @Override
    public ContextSize.Setting setContext(EngineChoice choice, int tokens) {
        if (tokens < ContextSize.LEAST || tokens > ContextSize.MOST) {
            return new ContextSize.Refused("engine.context-size");
        }
        sizes.put(choice.name(), tokens);
        return new ContextSize.Set(context(choice));
    }

    @Override
    public void forgetContext(EngineChoice choice) {
        sizes.remove(choice.name());
    }
}

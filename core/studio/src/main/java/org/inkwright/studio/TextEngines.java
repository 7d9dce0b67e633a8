package org.inkwright.studio;

import java.util.List;
import java.util.Optional;
import org.inkwright.generation.model.ModelList;
import org.inkwright.generation.model.ModelTrial;
import org.inkwright.generation.model.Provider;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.Prompts;

/// The text models that can write, and the one that the writer chose. Without one the extractive
/// writer writes. Safe to share between threads.
public interface TextEngines {
    /// The services that are known, in the order to offer them.
    List<Provider> providers();

    /// The model that the writer chose; empty when the extractive writer writes.
    Optional<EngineChoice> chosen();

    /// Chooses a model.
    void choose(EngineChoice choice);

    /// Chooses the extractive writer.
    void chooseNone();

    /// Where the keys of services are.
    KeyRing keys();

    /// Tries a model: asks it for one word. Waits for the answer on the calling thread.
    ModelTrial.Result trial(EngineChoice choice, StopSignal stop);

    /// Asks a service which models it has. Waits for the answer on the calling thread.
    ///
    /// @param choice its model counts for nothing
    ModelList models(EngineChoice choice, StopSignal stop);

    /// How much a model reads at once, which decides in how many parts a long source is read.
    ContextSize context(EngineChoice choice);

    /// The writer says how much a model reads: servers of one's own often do not tell. Counts from
    /// the next question on.
    ///
    /// @param tokens from [ContextSize#LEAST] to [ContextSize#MOST]
    ContextSize.Setting setContext(EngineChoice choice, int tokens);

    /// Forgets what the writer said of how much a model reads.
    void forgetContext(EngineChoice choice);

    /// The prompts that steps use: the program's, with the writer's own in their place.
    Prompts prompts();
}

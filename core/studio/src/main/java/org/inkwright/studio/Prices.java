package org.inkwright.studio;

import java.util.List;
import java.util.Optional;
import org.inkwright.generation.model.PriceTags;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.manuscript.ModelPrice;
import org.inkwright.manuscript.PricedModel;

/// What text models cost: what the writer says, else what the service's own list says. The program
/// knows no prices of its own. What is changed here counts from then on; what was used before keeps
/// its price. Safe to share between threads.
public interface Prices {
    /// All prices that are kept, by the engine's name.
    List<PricedModel> all();

    /// What a model costs; [ModelPrice#FREE] for a server of this machine or this house, unless the
    /// writer says otherwise; empty when nobody knows.
    Optional<ModelPrice> of(EngineChoice choice);

    /// The writer says what a model costs.
    void set(EngineChoice choice, ModelPrice price);

    /// Forgets what the writer, or a list, says.
    ///
    /// @param engine as [PricedModel#engine] names it
    void forget(String engine);

    /// Asks a service for its prices and keeps them, except where the writer has said otherwise.
    /// Most services tell none. Waits for the answer on the calling thread.
    ///
    /// @param choice its model counts for nothing
    /// @throws StudioException when the choice names a provider that nobody knows
    PriceTags ask(EngineChoice choice, StopSignal stop);
}

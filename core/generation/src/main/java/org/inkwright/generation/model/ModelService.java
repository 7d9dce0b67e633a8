package org.inkwright.generation.model;

/// A text model behind an address, whose service can be asked what else it offers.
public interface ModelService extends TextModel {
    /// Asks which models there are. Waits for the answer, without retries.
    ModelList models(StopSignal stop);

    /// Asks what its models cost. Waits for the answer, without retries.
    PriceTags prices(StopSignal stop);

    /// The provider that it belongs to.
    Provider provider();
}

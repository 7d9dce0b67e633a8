package org.inkwright.studio;

/// Whether speech of a language can be transcribed on this machine, and what would be needed.
public sealed interface ModelOffer {
    /// It can.
    record Usable(SpeechModel model) implements ModelOffer {}

    /// Only the sample can: there is no model but the demo.
    ///
    /// @param download the known model that suits this language and this machine
    record OnlyDemo(SpeechModel demo, ModelCard download) implements ModelOffer {}

    /// It cannot: no model here knows that language.
    ///
    /// @param download the known model that suits this language and this machine
    record None(ModelCard download) implements ModelOffer {}
}

package org.inkwright.studio;

import java.nio.file.Path;

/// A speech model file on this machine whose structure was found sound.
///
/// @param name its file's name without the ending
/// @param file where it is
/// @param multilingual whether it knows more than English
/// @param demo whether it is the one that comes with the program and knows only the sample's voices
public record SpeechModel(String name, Path file, boolean multilingual, boolean demo) {}

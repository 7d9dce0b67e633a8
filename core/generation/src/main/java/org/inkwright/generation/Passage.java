package org.inkwright.generation;

/// A numbered piece of the source, usually one spoken sentence.
///
/// @param number its place in the source, from 0, without gaps within one input
/// @param startMillis where it is heard, from the start of the recording
/// @param endMillis where it ends
/// @param text what was said
public record Passage(int number, long startMillis, long endMillis, String text) {}

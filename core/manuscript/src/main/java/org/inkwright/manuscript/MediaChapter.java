package org.inkwright.manuscript;

/// A chapter mark that the media file itself carries.
///
/// @param title its title; empty when the file names none
/// @param time where it lies in the recording
public record MediaChapter(String title, TimeSpan time) {}

package org.inkwright.studio;

import java.time.ZoneId;
import org.inkwright.media.Microphone;

/// What a studio is opened in.
///
/// @param folders where it keeps things
/// @param power where the machine's power comes from
/// @param facts what a report says of program and system
/// @param zone where the writer's days begin
/// @param microphone where sound comes from
/// @param release lets go of what else was opened for the studio, when it closes
record Surroundings(
        StudioFolders folders,
        Power power,
        SystemFacts facts,
        ZoneId zone,
        Microphone microphone,
        Runnable release) {}

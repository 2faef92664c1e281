package org.stagewatch.evaluation;

import java.time.Instant;

/// An attack that really happened.
///
/// @param id unique in its enterprise
/// @param style how the files were gathered, such as `pull`
/// @param difficulty how well it hid, such as `hard`
/// @param start its first event
/// @param place the folder, as the staging host names it
public record StagingAttack(
        String id, String style, String difficulty, Instant start, String stagingHost, String place, int sources) {}

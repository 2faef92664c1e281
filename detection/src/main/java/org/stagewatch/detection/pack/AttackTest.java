package org.stagewatch.detection.pack;

import java.util.List;

/// A safe imitation of the technique, to be run by hand or by a tool that reads Atomic Red Team's format.
///
/// @param detections ids of those that must find it, as the description names them
/// @param platforms where it can be run
/// @param hosts on how many hosts it has to be run, as the description says; one where it says nothing
/// @param work what is run, with the default arguments in their places
/// @param prerequisites what makes the test possible, likewise
/// @param file where it is described
/// @param line where its description begins
public record AttackTest(
        String name,
        List<String> detections,
        List<String> platforms,
        int hosts,
        Script work,
        List<Script> prerequisites,
        String file,
        int line) {
    /// What an executor runs.
    ///
    /// @param executor `sh`, `bash`, `command_prompt`, `powershell`, or `manual` for steps that a person does
    public record Script(String executor, String text) {}

    public AttackTest {
        detections = List.copyOf(detections);
        platforms = List.copyOf(platforms);
        prerequisites = List.copyOf(prerequisites);
    }
}

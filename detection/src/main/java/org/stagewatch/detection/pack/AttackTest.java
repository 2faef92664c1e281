package org.stagewatch.detection.pack;

import java.util.List;

/// A safe imitation of the technique, to be run by hand or by a tool that reads Atomic Red Team's format.
///
/// @param detections ids of those that must find it, as the description names them
/// @param file where it is described
/// @param line where its description begins
public record AttackTest(String name, List<String> detections, String file, int line) {
    public AttackTest {
        detections = List.copyOf(detections);
    }
}

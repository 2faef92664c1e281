package org.stagewatch.evaluation;

/// An alarm about harmless work.
///
/// @param enterprise where it was raised
/// @param rows how many rows it rests on
public record FalseAlarm(String enterprise, String family, String title, int rows) {}

package org.stagewatch.kql.function;

import org.stagewatch.kql.type.ScalarType;

/// One of the values of a function that gives several, each a column of its own: `min` of `series_stats`.
///
/// @param name the last part of the column's name: `series_stats_x_min`
public record ResultColumn(String name, ScalarType type) {}

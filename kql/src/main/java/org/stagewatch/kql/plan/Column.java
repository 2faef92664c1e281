package org.stagewatch.kql.plan;

import org.stagewatch.kql.type.ScalarType;

/// A column of a plan. The id tells it from every other column of the query, whatever their names.
///
/// @param name what the user calls it
public record Column(int id, String name, ScalarType type) {
    @Override
    public String toString() {
        return name + "#" + id;
    }
}

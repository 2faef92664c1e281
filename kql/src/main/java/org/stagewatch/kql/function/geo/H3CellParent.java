package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class H3CellParent implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_h3cell_parent")
                .summary("The H3 cell of a coarser resolution that one is part of.")
                .notes(
                        "The next coarser resolution if none is given. The result is empty if there is no such cell or the resolution is finer than the cell.")
                .overload(STRING, List.of(GeoParameters.H3_CELL), java(arguments -> parent(arguments, null)))
                .overload(
                        STRING,
                        List.of(GeoParameters.H3_CELL, GeoParameters.RESOLUTION),
                        java(arguments -> parent(arguments, GeoParameters.level(arguments, 1))))
                .example("geo_h3cell_parent('862a1072fffffff')", "'852a1073fffffff'")
                .example("geo_h3cell_parent('862a1072fffffff', 1)", "'812a3ffffffffff'")
                .example("geo_h3cell_parent('862a1072fffffff', 15)", "''")
                .build();
    }

    private static @Nullable String parent(@Nullable Object[] arguments, @Nullable Integer resolution) {
        Long cell = H3Grid.cell(Arguments.text(arguments, 0));
        return cell == null ? null : H3Grid.parent(cell, resolution == null ? H3Grid.resolution(cell) - 1 : resolution);
    }
}

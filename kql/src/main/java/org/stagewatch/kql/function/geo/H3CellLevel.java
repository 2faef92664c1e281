package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.INT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class H3CellLevel implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_h3cell_level")
                .summary("The resolution of an H3 cell.")
                .notes("The result is null if there is no such cell.")
                .overload(INT, List.of(GeoParameters.H3_CELL), java(H3CellLevel::of))
                .example("geo_h3cell_level('862a1072fffffff')", "int(6)")
                .example("geo_h3cell_level('abc')", "int(null)")
                .build();
    }

    private static @Nullable Integer of(@Nullable Object[] arguments) {
        Long cell = H3Grid.cell(Arguments.text(arguments, 0));
        return cell == null ? null : (Integer) H3Grid.resolution(cell);
    }
}

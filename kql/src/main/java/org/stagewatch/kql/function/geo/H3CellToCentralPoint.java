package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class H3CellToCentralPoint implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_h3cell_to_central_point")
                .summary("The point in the middle of an H3 cell.")
                .notes("The result is null if there is no such cell.")
                .overload(DYNAMIC, List.of(GeoParameters.H3_CELL), java(H3CellToCentralPoint::of))
                .example(
                        "round(toreal(geo_h3cell_to_central_point('862a1072fffffff').coordinates[0]), 9)",
                        "-74.016008480")
                .example("geo_h3cell_to_central_point('1')", "dynamic(null)")
                .build();
    }

    private static @Nullable String of(@Nullable Object[] arguments) {
        Long cell = H3Grid.cell(Arguments.text(arguments, 0));
        return cell == null ? null : H3Grid.center(cell);
    }
}

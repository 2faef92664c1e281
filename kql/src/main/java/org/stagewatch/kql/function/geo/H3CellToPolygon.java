package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class H3CellToPolygon implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_h3cell_to_polygon")
                .summary("The polygon of an H3 cell.")
                .notes(
                        "The result is null if there is no such cell. The sides are straight on a flat map, not geodesics.")
                .overload(DYNAMIC, List.of(GeoParameters.H3_CELL), java(H3CellToPolygon::of))
                .example("array_length(geo_h3cell_to_polygon('862a1072fffffff').coordinates[0])", "7")
                .example("geo_h3cell_to_polygon('@')", "dynamic(null)")
                .build();
    }

    private static @Nullable String of(@Nullable Object[] arguments) {
        Long cell = H3Grid.cell(Arguments.text(arguments, 0));
        return cell == null ? null : H3Grid.polygon(cell);
    }
}

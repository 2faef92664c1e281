package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class H3CellRings implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_h3cell_rings")
                .shape(DynamicShape.ARRAY)
                .summary("The H3 cells around one, ring by ring.")
                .notes(
                        "The first ring is the cell itself. The result is null if there is no such cell or the distance is not within 0 to 142.")
                .overload(
                        DYNAMIC,
                        List.of(
                                GeoParameters.H3_CELL,
                                GeoParameters.number("distance", "How many rings follow the first, 0 to 142.")),
                        java(H3CellRings::rings))
                .example(
                        "geo_h3cell_rings('861f8894fffffff', 1)",
                        "dynamic([['861f8894fffffff'], ['861f88947ffffff', '861f8895fffffff', '861f88867ffffff', '861f8d497ffffff', '861f8d4b7ffffff', '861f8896fffffff']])")
                .example("geo_h3cell_rings('861f8894fffffff', 150)", "dynamic(null)")
                .example("geo_h3cell_rings('abc', 3)", "dynamic(null)")
                .build();
    }

    private static @Nullable String rings(@Nullable Object[] arguments) {
        Long cell = H3Grid.cell(Arguments.text(arguments, 0));
        return cell == null ? null : H3Grid.rings(cell, GeoParameters.level(arguments, 1));
    }
}

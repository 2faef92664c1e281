package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class SimplifyPolygonsArray implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_simplify_polygons_array")
                .summary("Replaces chains of short edges of polygons by long ones.")
                .notes(
                        "No two corners of the result are nearer than the tolerance in meters: 10 if none is given, at most some 7,800,000. The result is null if the input or the tolerance is invalid, or nothing is left. Borders that polygons have in common stay common.")
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.POLYGONS),
                        java(arguments -> simplify(arguments, Simplifier.DEFAULT_TOLERANCE)))
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.POLYGONS, GeoParameters.TOLERANCE),
                        java(arguments -> simplify(arguments, GeoParameters.real(arguments, 1))))
                .example(
                        "array_length(geo_simplify_polygons_array(dynamic([{'type': 'Polygon', 'coordinates': [[[0, 0], [1, 0], [0, 1], [0, 0]]]}, {'type': 'Polygon', 'coordinates': [[[1, 0], [1, 1], [0, 1], [1, 0]]]}]), 100).coordinates)",
                        "2")
                .example(
                        "geo_simplify_polygons_array(dynamic([{'type': 'Polygon', 'coordinates': [[[1, 1]]]}]))",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String simplify(@Nullable Object[] arguments, double tolerance) {
        List<Surface> surfaces = Geometries.ofArray(Arguments.text(arguments, 0));
        List<Surface> simplified = surfaces == null ? null : Surface.simplified(surfaces, tolerance);
        return simplified == null ? null : GeoJson.text(Shapes.of(simplified));
    }
}

package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class PolygonSimplify implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_polygon_simplify")
                .summary("Replaces chains of short edges of polygons by long ones.")
                .notes(
                        "No two corners of the result are nearer than the tolerance in meters: 10 if none is given, at most some 7,800,000. The result is null if the input or the tolerance is invalid, or nothing is left.")
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.POLYGON),
                        java(arguments -> simplify(arguments, Simplifier.DEFAULT_TOLERANCE)))
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.POLYGON, GeoParameters.TOLERANCE),
                        java(arguments -> simplify(arguments, GeoParameters.real(arguments, 1))))
                .example(
                        "array_length(geo_polygon_simplify(dynamic({'type': 'Polygon', 'coordinates': [[[0, 0], [1, 0], [1, 0.00001], [0, 1], [0, 0]]]})).coordinates[0])",
                        "4")
                .example(
                        "geo_polygon_simplify(dynamic({'type': 'Polygon', 'coordinates': [[[5, 48], [0, 50], [0, 47], [4, 47], [5, 48]]]}), 1000000)",
                        "dynamic(null)")
                .example(
                        "geo_polygon_simplify(dynamic({'type': 'Polygon', 'coordinates': [[[0, 0], [10, 10], [10, 10], [0, 0]]]}))",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String simplify(@Nullable Object[] arguments, double tolerance) {
        Surface surface = Geometries.surface(arguments, 0);
        List<Surface> simplified = surface == null ? null : Surface.simplified(List.of(surface), tolerance);
        return simplified == null ? null : GeoJson.text(Shapes.of(simplified));
    }
}

package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class PolygonDensify implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_polygon_densify")
                .summary("Follows the sides of a polygon, straight on a map, by geodesics.")
                .notes(
                        "It adds points until no geodesic is farther from its side than the tolerance. The result is null if the polygon is invalid or the tolerance not 0.1 to 10,000.")
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.POLYGON),
                        java(arguments -> densify(arguments, Densifier.DEFAULT_TOLERANCE)))
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.POLYGON, GeoParameters.TOLERANCE),
                        java(arguments -> densify(arguments, GeoParameters.real(arguments, 1))))
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.POLYGON, GeoParameters.TOLERANCE, Densifier.PRESERVE_CROSSING),
                        Densifier.CROSSING_IS_NOT_PRESERVED,
                        java(arguments -> densify(arguments, GeoParameters.real(arguments, 1))))
                .example(
                        "array_length(geo_polygon_densify(dynamic({'type': 'Polygon', 'coordinates': [[[10, 10], [11, 10], [11, 11], [10, 11], [10, 10]]]})).coordinates[0])",
                        "11")
                .example(
                        "geo_polygon_densify(dynamic({'type': 'Polygon', 'coordinates': [[[0, 0], [10, 10], [10, 10], [0, 0]]]}))",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String densify(@Nullable Object[] arguments, double tolerance) {
        if (Geometries.surfaces(arguments, 0) == null
                || !(GeoParameters.json(arguments, 0) instanceof Json.Bag geometry)) {
            return null;
        }
        boolean isOne = Json.of("Polygon").equals(geometry.members().get("type"));
        return Densifier.densify(geometry, isOne ? 3 : 4, tolerance);
    }
}

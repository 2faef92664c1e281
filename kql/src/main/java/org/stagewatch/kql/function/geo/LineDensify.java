package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class LineDensify implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_line_densify")
                .summary("Follows the sides of a line, straight on a map, by geodesics.")
                .notes(
                        "It adds points until no geodesic is farther from its side than the tolerance. The result is null if the line is invalid or the tolerance not 0.1 to 10,000.")
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.LINE),
                        java(arguments -> densify(arguments, Densifier.DEFAULT_TOLERANCE)))
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.LINE, GeoParameters.TOLERANCE),
                        java(arguments -> densify(arguments, GeoParameters.real(arguments, 1))))
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.LINE, GeoParameters.TOLERANCE, Densifier.PRESERVE_CROSSING),
                        Densifier.CROSSING_IS_NOT_PRESERVED,
                        java(arguments -> densify(arguments, GeoParameters.real(arguments, 1))))
                .example(
                        "tostring(geo_line_densify(dynamic({'type': 'LineString', 'coordinates': [[50, 50], [51, 51]]}), 100))",
                        "'{\"type\":\"LineString\",\"coordinates\":[[50.0,50.0],[50.25000000000001,50.25000000000001],[50.5,50.5],[50.74999999999999,50.74999999999999],[50.99999999999999,51.0]]}'")
                .example(
                        "geo_line_densify(dynamic({'type': 'LineString', 'coordinates': [[1, 1], [2, 2]]}), 0)",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String densify(@Nullable Object[] arguments, double tolerance) {
        if (Geometries.lines(arguments, 0) == null
                || !(GeoParameters.json(arguments, 0) instanceof Json.Bag geometry)) {
            return null;
        }
        boolean isOne = Json.of("LineString").equals(geometry.members().get("type"));
        return Densifier.densify(geometry, isOne ? 2 : 3, tolerance);
    }
}

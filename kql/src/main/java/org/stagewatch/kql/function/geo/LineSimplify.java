package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polyline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class LineSimplify implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_line_simplify")
                .summary("Replaces chains of short edges of lines by long ones.")
                .notes(
                        "No two corners of the result are nearer than the tolerance in meters: 10 if none is given, at most some 7,800,000. The result is null if the input or the tolerance is invalid, or nothing is left.")
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.LINE),
                        java(arguments -> simplify(arguments, Simplifier.DEFAULT_TOLERANCE)))
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.LINE, GeoParameters.TOLERANCE),
                        java(arguments -> simplify(arguments, GeoParameters.real(arguments, 1))))
                .example(
                        "array_length(geo_line_simplify(dynamic({'type': 'LineString', 'coordinates': [[0, 0], [0.00001, 0], [0.00002, 0.00001], [1, 0]]})).coordinates)",
                        "2")
                .example(
                        "geo_line_simplify(dynamic({'type': 'LineString', 'coordinates': [[1, 1], [2, 2]]}), -1)",
                        "dynamic(null)")
                .example(
                        "geo_line_simplify(dynamic({'type': 'LineString', 'coordinates': [[1.1, 1.1], [1.2, 1.2]]}), 100000)",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String simplify(@Nullable Object[] arguments, double tolerance) {
        List<S2Polyline> lines = Geometries.lines(arguments, 0);
        List<List<S2Point>> simplified =
                lines == null ? null : LineNetwork.union(lines).simplified(tolerance);
        return simplified == null ? null : GeoJson.text(Shapes.ofLines(simplified));
    }
}

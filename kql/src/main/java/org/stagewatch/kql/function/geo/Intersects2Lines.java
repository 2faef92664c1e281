package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.BOOL;

import com.google.common.geometry.S2Polyline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Intersects2Lines implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_intersects_2lines")
                .summary("Whether two lines cross or touch.")
                .notes("The result is null if the line is invalid.")
                .overload(
                        BOOL,
                        List.of(GeoParameters.line("lineString1"), GeoParameters.line("lineString2")),
                        java(Intersects2Lines::isCrossing))
                .example(
                        "geo_intersects_2lines(dynamic({'type': 'LineString', 'coordinates': [[0, 0], [1, 1]]}), dynamic({'type': 'LineString', 'coordinates': [[0, 1], [1, 0]]}))",
                        "true")
                .example(
                        "geo_intersects_2lines(dynamic({'type': 'LineString', 'coordinates': [[0, 0], [1, 1]]}), dynamic({'type': 'LineString', 'coordinates': [[2, 2], [3, 3]]}))",
                        "false")
                .example(
                        "geo_intersects_2lines(dynamic({'type': 'LineString', 'coordinates': [[-73.95796, 40.80042], [-73.97317, 40.764486]]}), dynamic({'type': 'LineString', 'coordinates': [[1, 1]]}))",
                        "bool(null)")
                .build();
    }

    private static @Nullable Boolean isCrossing(@Nullable Object[] arguments) {
        List<S2Polyline> first = Geometries.lines(arguments, 0);
        List<S2Polyline> second = Geometries.lines(arguments, 1);
        if (first == null || second == null) {
            return null;
        }
        return Meetings.ofLines(first, second);
    }
}

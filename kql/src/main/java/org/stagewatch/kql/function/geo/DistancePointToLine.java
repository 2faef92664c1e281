package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.REAL;

import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polyline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class DistancePointToLine implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_distance_point_to_line")
                .summary("The distance in meters from a place to the nearest point of a line.")
                .notes("The result is null if the line is invalid. So it is if the place is off Earth.")
                .overload(
                        REAL,
                        List.of(
                                GeoParameters.longitude("longitude"),
                                GeoParameters.latitude("latitude"),
                                GeoParameters.LINE),
                        java(DistancePointToLine::distance))
                .example(
                        "geo_distance_point_to_line(1, 1, dynamic({'type': 'LineString', 'coordinates': [[1, 1]]}))",
                        "real(null)")
                .example(
                        "geo_distance_point_to_line(0, 0, dynamic({'type': 'LineString', 'coordinates': [[0, 0], [1, 0]]}))",
                        "0.0")
                .build();
    }

    private static @Nullable Double distance(@Nullable Object[] arguments) {
        S2Point point = GeoParameters.point(arguments, 0);
        List<S2Polyline> lines = Geometries.lines(arguments, 2);
        return point == null || lines == null ? null : (Double) Earth.distance(point, lines);
    }
}

package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polyline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ClosestPointOnLine implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_closest_point_on_line")
                .summary("The point of a line that is the nearest to a place.")
                .notes("The result is null if the line is invalid. So it is if the place is off Earth.")
                .overload(
                        DYNAMIC,
                        List.of(
                                GeoParameters.longitude("longitude"),
                                GeoParameters.latitude("latitude"),
                                GeoParameters.LINE),
                        java(ClosestPointOnLine::point))
                .example(
                        "geo_closest_point_on_line(0, 1, dynamic({'type': 'LineString', 'coordinates': [[-1, 0], [0, 0], [0, -1]]}))",
                        "dynamic({'type': 'Point', 'coordinates': [0.0, 0.0]})")
                .example(
                        "geo_closest_point_on_line(1, 1, dynamic({'type': 'LineString', 'coordinates': [[1, 1]]}))",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String point(@Nullable Object[] arguments) {
        S2Point point = GeoParameters.point(arguments, 0);
        List<S2Polyline> lines = Geometries.lines(arguments, 2);
        if (point == null || lines == null) {
            return null;
        }
        S2Point closest = null;
        for (S2Polyline line : lines) {
            S2Point candidate = line.project(point);
            if (closest == null || point.angle(candidate) < point.angle(closest)) {
                closest = candidate;
            }
        }
        return closest == null ? null : GeoJson.point(closest);
    }
}

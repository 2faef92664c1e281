package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.REAL;

import com.google.common.geometry.S2Point;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class DistancePointToPolygon implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_distance_point_to_polygon")
                .summary("The distance in meters from a place to a polygon, 0 inside it.")
                .notes("The result is null if the polygon is invalid. So it is if the place is off Earth.")
                .overload(
                        REAL,
                        List.of(
                                GeoParameters.longitude("longitude"),
                                GeoParameters.latitude("latitude"),
                                GeoParameters.POLYGON),
                        java(DistancePointToPolygon::distance))
                .example(
                        "round(geo_distance_point_to_polygon(-73.9839, 40.7705, dynamic({'type': 'Polygon', 'coordinates': [[[-73.9495, 40.7969], [-73.95807266235352, 40.80068603561921], [-73.98201942443848, 40.76825672305777], [-73.97317886352539, 40.76455136505513], [-73.9495, 40.7969]]]})), 6)",
                        "259.940756")
                .example(
                        "geo_distance_point_to_polygon(-73.965, 40.78, dynamic({'type': 'Polygon', 'coordinates': [[[-73.9495, 40.7969], [-73.95807266235352, 40.80068603561921], [-73.98201942443848, 40.76825672305777], [-73.97317886352539, 40.76455136505513], [-73.9495, 40.7969]]]}))",
                        "0.0")
                .example(
                        "geo_distance_point_to_polygon(1, 1, dynamic({'type': 'Polygon', 'coordinates': [[[0, 0], [10, 10], [10, 10], [0, 0]]]}))",
                        "real(null)")
                .build();
    }

    private static @Nullable Double distance(@Nullable Object[] arguments) {
        S2Point point = GeoParameters.point(arguments, 0);
        List<Surface> surfaces = Geometries.surfaces(arguments, 2);
        if (point == null || surfaces == null) {
            return null;
        }
        double least = Double.POSITIVE_INFINITY;
        for (Surface surface : surfaces) {
            least = Math.min(least, surface.distance(point));
        }
        return least;
    }
}

package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import com.google.common.geometry.S2Point;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ClosestPointOnPolygon implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_closest_point_on_polygon")
                .summary("The point of a polygon that is the nearest to a place.")
                .notes(
                        "Inside the polygon it is the place itself. The result is null if the polygon is invalid. So it is if the place is off Earth.")
                .overload(
                        DYNAMIC,
                        List.of(
                                GeoParameters.longitude("longitude"),
                                GeoParameters.latitude("latitude"),
                                GeoParameters.POLYGON),
                        java(ClosestPointOnPolygon::point))
                .example(
                        "round(toreal(geo_closest_point_on_polygon(-73.9839, 40.7705, dynamic({'type': 'Polygon', 'coordinates': [[[-73.9495, 40.7969], [-73.95807266235352, 40.80068603561921], [-73.98201942443848, 40.76825672305777], [-73.97317886352539, 40.76455136505513], [-73.9495, 40.7969]]]})).coordinates[0]), 9)",
                        "-73.98120558")
                .example(
                        "geo_closest_point_on_polygon(1, 1, dynamic({'type': 'Polygon', 'coordinates': [[[0, 0], [10, 10], [10, 10], [0, 0]]]}))",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String point(@Nullable Object[] arguments) {
        S2Point point = GeoParameters.point(arguments, 0);
        List<Surface> surfaces = Geometries.surfaces(arguments, 2);
        if (point == null || surfaces == null) {
            return null;
        }
        S2Point closest = null;
        for (Surface surface : surfaces) {
            S2Point candidate = surface.polygon().project(point);
            if (closest == null || point.angle(candidate) < point.angle(closest)) {
                closest = candidate;
            }
        }
        return closest == null ? null : GeoJson.point(closest);
    }
}

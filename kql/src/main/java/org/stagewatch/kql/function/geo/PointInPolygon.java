package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.BOOL;

import com.google.common.geometry.S2Point;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class PointInPolygon implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_point_in_polygon")
                .summary("Whether a place is in a polygon.")
                .notes(
                        "Of polygons that cover Earth without overlap just one has each place. The result is null if the polygon is invalid. So it is if the place is off Earth.")
                .overload(
                        BOOL,
                        List.of(
                                GeoParameters.longitude("longitude"),
                                GeoParameters.latitude("latitude"),
                                GeoParameters.POLYGON),
                        java(PointInPolygon::isIn))
                .example(
                        "geo_point_in_polygon(-73.965, 40.78, dynamic({'type': 'Polygon', 'coordinates': [[[-73.9495, 40.7969], [-73.95807266235352, 40.80068603561921], [-73.98201942443848, 40.76825672305777], [-73.97317886352539, 40.76455136505513], [-73.9495, 40.7969]]]}))",
                        "true")
                .example(
                        "geo_point_in_polygon(-73.9839, 40.7705, dynamic({'type': 'Polygon', 'coordinates': [[[-73.9495, 40.7969], [-73.95807266235352, 40.80068603561921], [-73.98201942443848, 40.76825672305777], [-73.97317886352539, 40.76455136505513], [-73.9495, 40.7969]]]}))",
                        "false")
                .example(
                        "geo_point_in_polygon(1, 1, dynamic({'type': 'Polygon', 'coordinates': [[[0, 0], [10, 10], [10, 10], [0, 0]]]}))",
                        "bool(null)")
                .build();
    }

    private static @Nullable Boolean isIn(@Nullable Object[] arguments) {
        S2Point point = GeoParameters.point(arguments, 0);
        List<Surface> surfaces = Geometries.surfaces(arguments, 2);
        if (point == null || surfaces == null) {
            return null;
        }
        return surfaces.stream().anyMatch(surface -> surface.polygon().contains(point));
    }
}

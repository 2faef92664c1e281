package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class PolygonBuffer implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_polygon_buffer")
                .summary("All places within a radius of a polygon.")
                .notes(
                        "The border is a chain of geodesics at most the tolerance inside the radius: 10 meters if none is given, but less than the radius. The result is null if the polygon is invalid, the radius not positive or the tolerance less than a millionth of it.")
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.POLYGON, GeoParameters.RADIUS),
                        java(arguments -> buffer(arguments, Buffer.DEFAULT_TOLERANCE)))
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.POLYGON, GeoParameters.RADIUS, GeoParameters.TOLERANCE),
                        java(arguments -> buffer(arguments, GeoParameters.real(arguments, 2))))
                .example(
                        "geo_point_in_polygon(-73.9839, 40.7705, geo_polygon_buffer(dynamic({'type': 'Polygon', 'coordinates': [[[-73.9495, 40.7969], [-73.95807266235352, 40.80068603561921], [-73.98201942443848, 40.76825672305777], [-73.97317886352539, 40.76455136505513], [-73.9495, 40.7969]]]}), 300))",
                        "true")
                .example(
                        "geo_polygon_buffer(dynamic({'type': 'Polygon', 'coordinates': [[[0, 0], [10, 10], [10, 10], [0, 0]]]}), 300)",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String buffer(@Nullable Object[] arguments, double tolerance) {
        Surface surface = Geometries.surface(arguments, 0);
        Surface buffer = surface == null ? null : Buffer.around(surface, GeoParameters.real(arguments, 1), tolerance);
        return buffer == null ? null : GeoJson.text(Shapes.of(buffer));
    }
}

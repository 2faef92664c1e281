package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import com.google.common.geometry.S2Polyline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class IntersectionLineWithPolygon implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_intersection_line_with_polygon")
                .summary("What of a line is in a polygon.")
                .notes(
                        "The border is part of the polygon. An empty collection if there is nothing. The result is null if the line or the polygon is invalid.")
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.LINE, GeoParameters.POLYGON),
                        java(IntersectionLineWithPolygon::intersection))
                .example(
                        "geo_intersection_line_with_polygon(dynamic({'type': 'LineString', 'coordinates': [[1, 1], [2, 2]]}), dynamic({'type': 'Polygon', 'coordinates': [[[-73.9495, 40.7969], [-73.95807266235352, 40.80068603561921], [-73.98201942443848, 40.76825672305777], [-73.97317886352539, 40.76455136505513], [-73.9495, 40.7969]]]}))",
                        "dynamic({'type': 'GeometryCollection', 'geometries': []})")
                .example(
                        "tostring(geo_intersection_line_with_polygon(dynamic({'type': 'LineString', 'coordinates': [[-73.95796, 40.80042], [-73.97317, 40.764486]]}), dynamic({'type': 'Polygon', 'coordinates': [[[-73.9495, 40.7969], [-73.95807266235352, 40.80068603561921], [-73.98201942443848, 40.76825672305777], [-73.97317886352539, 40.76455136505513], [-73.9495, 40.7969]]]})).type)",
                        "'LineString'")
                .example(
                        "geo_intersection_line_with_polygon(dynamic({'type': 'LineString', 'coordinates': [[1, 1]]}), dynamic({'type': 'Polygon', 'coordinates': [[[-73.9495, 40.7969], [-73.95807266235352, 40.80068603561921], [-73.98201942443848, 40.76825672305777], [-73.97317886352539, 40.76455136505513], [-73.9495, 40.7969]]]}))",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String intersection(@Nullable Object[] arguments) {
        List<S2Polyline> lines = Geometries.lines(arguments, 0);
        Surface surface = Geometries.surface(arguments, 1);
        return lines == null || surface == null ? null : GeoJson.text(LineNetwork.intersection(lines, surface));
    }
}

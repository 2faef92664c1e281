package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.BOOL;

import com.google.common.geometry.S2Polyline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class IntersectsLineWithPolygon implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_intersects_line_with_polygon")
                .summary("Whether a line goes through a polygon.")
                .notes("The result is null if the line or the polygon is invalid.")
                .overload(
                        BOOL,
                        List.of(GeoParameters.LINE, GeoParameters.POLYGON),
                        java(IntersectsLineWithPolygon::isCrossing))
                .example(
                        "geo_intersects_line_with_polygon(dynamic({'type': 'LineString', 'coordinates': [[-73.95796, 40.80042], [-73.97317, 40.764486]]}), dynamic({'type': 'Polygon', 'coordinates': [[[-73.9495, 40.7969], [-73.95807266235352, 40.80068603561921], [-73.98201942443848, 40.76825672305777], [-73.97317886352539, 40.76455136505513], [-73.9495, 40.7969]]]}))",
                        "true")
                .example(
                        "geo_intersects_line_with_polygon(dynamic({'type': 'LineString', 'coordinates': [[1, 1], [2, 2]]}), dynamic({'type': 'Polygon', 'coordinates': [[[-73.9495, 40.7969], [-73.95807266235352, 40.80068603561921], [-73.98201942443848, 40.76825672305777], [-73.97317886352539, 40.76455136505513], [-73.9495, 40.7969]]]}))",
                        "false")
                .example(
                        "geo_intersects_line_with_polygon(dynamic({'type': 'LineString', 'coordinates': [[1, 1]]}), dynamic({'type': 'Polygon', 'coordinates': [[[-73.9495, 40.7969], [-73.95807266235352, 40.80068603561921], [-73.98201942443848, 40.76825672305777], [-73.97317886352539, 40.76455136505513], [-73.9495, 40.7969]]]}))",
                        "bool(null)")
                .build();
    }

    private static @Nullable Boolean isCrossing(@Nullable Object[] arguments) {
        List<S2Polyline> lines = Geometries.lines(arguments, 0);
        List<Surface> surfaces = Geometries.surfaces(arguments, 1);
        if (lines == null || surfaces == null) {
            return null;
        }
        return Meetings.ofLinesAndSurfaces(lines, surfaces);
    }
}

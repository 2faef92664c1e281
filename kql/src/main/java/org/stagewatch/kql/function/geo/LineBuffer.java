package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import com.google.common.geometry.S2Polyline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class LineBuffer implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_line_buffer")
                .summary("All places within a radius of a line.")
                .notes(
                        "The border is a chain of geodesics at most the tolerance inside the radius: 10 meters if none is given, but less than the radius. The result is null if the line is invalid, the radius not positive or the tolerance less than a millionth of it.")
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.LINE, GeoParameters.RADIUS),
                        java(arguments -> buffer(arguments, Buffer.DEFAULT_TOLERANCE)))
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.LINE, GeoParameters.RADIUS, GeoParameters.TOLERANCE),
                        java(arguments -> buffer(arguments, GeoParameters.real(arguments, 2))))
                .example(
                        "geo_point_in_polygon(-73.96, 40.796, geo_line_buffer(dynamic({'type': 'LineString', 'coordinates': [[-73.95796, 40.80042], [-73.97317, 40.764486]]}), 200))",
                        "true")
                .example(
                        "geo_line_buffer(dynamic({'type': 'LineString', 'coordinates': [[-73.95796, 40.80042], [-73.97317, 40.764486]]}), 0)",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String buffer(@Nullable Object[] arguments, double tolerance) {
        List<S2Polyline> lines = Geometries.lines(arguments, 0);
        Surface buffer = lines == null ? null : Buffer.around(lines, GeoParameters.real(arguments, 1), tolerance);
        return buffer == null ? null : GeoJson.text(Shapes.of(buffer));
    }
}

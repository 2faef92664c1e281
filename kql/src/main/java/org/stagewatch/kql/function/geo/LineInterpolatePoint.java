package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import com.google.common.geometry.S2Polyline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class LineInterpolatePoint implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_line_interpolate_point")
                .summary("The point of a line at a share of its length.")
                .notes("The share is 0 to 1. The result is null if it is not, or the line is invalid or more than one.")
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.LINE, GeoParameters.number("fraction", "The share, 0 to 1.")),
                        java(LineInterpolatePoint::point))
                .example(
                        "round(toreal(geo_line_interpolate_point(dynamic({'type': 'LineString', 'coordinates': [[-73.95796, 40.80042], [-73.97317, 40.764486]]}), 0.25).coordinates[0]), 9)",
                        "-73.961764043")
                .example(
                        "geo_line_interpolate_point(dynamic({'type': 'LineString', 'coordinates': [[-73.95796, 40.80042], [-73.97317, 40.764486]]}), 1.5)",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String point(@Nullable Object[] arguments) {
        S2Polyline line = Geometries.line(arguments, 0);
        double fraction = GeoParameters.real(arguments, 1);
        return line == null || !(fraction >= 0 && fraction <= 1) ? null : GeoJson.point(line.interpolate(fraction));
    }
}

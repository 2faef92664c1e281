package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.REAL;

import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polyline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class LineLocatePoint implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_line_locate_point")
                .summary("At which share of its length a line is the nearest to a place.")
                .notes("The result is null if the line is invalid or more than one, or the place off Earth.")
                .overload(
                        REAL,
                        List.of(
                                GeoParameters.LINE,
                                GeoParameters.longitude("longitude"),
                                GeoParameters.latitude("latitude")),
                        java(LineLocatePoint::share))
                .overload(
                        REAL,
                        List.of(
                                GeoParameters.LINE,
                                GeoParameters.longitude("longitude"),
                                GeoParameters.latitude("latitude"),
                                GeoParameters.flag("use_spheroid", "Whether Earth is a spheroid.")),
                        GeoParameters.mustBeFalse(
                                3,
                                "this must be the constant false: which spheroid and method Kusto measures with is not documented"),
                        java(LineLocatePoint::share))
                .example(
                        "round(geo_line_locate_point(dynamic({'type': 'LineString', 'coordinates': [[-73.95796, 40.80042], [-73.97317, 40.764486]]}), -73.965, 40.792), 9)",
                        "0.255601351")
                .example(
                        "geo_line_locate_point(dynamic({'type': 'LineString', 'coordinates': [[1, 1]]}), 1, 1)",
                        "real(null)")
                .build();
    }

    private static @Nullable Double share(@Nullable Object[] arguments) {
        S2Polyline line = Geometries.line(arguments, 0);
        S2Point point = GeoParameters.point(arguments, 1);
        return line == null || point == null ? null : (Double) line.uninterpolate(line.project(point));
    }
}

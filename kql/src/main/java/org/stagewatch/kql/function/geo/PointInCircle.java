package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.BOOL;

import com.google.common.geometry.S2Point;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class PointInCircle implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_point_in_circle")
                .summary("Whether a place is in a circle.")
                .notes("The radius is measured along the surface and must be positive, else the result is null.")
                .overload(
                        BOOL,
                        List.of(
                                GeoParameters.longitude("p_longitude"),
                                GeoParameters.latitude("p_latitude"),
                                GeoParameters.longitude("pc_longitude"),
                                GeoParameters.latitude("pc_latitude"),
                                GeoParameters.number("c_radius", "The radius in meters.")),
                        java(PointInCircle::isIn))
                .example("geo_point_in_circle(-122.143564, 47.535677, -122.100896, 47.527351, 3500)", "true")
                .example("geo_point_in_circle(-122.137575, 47.630683, -122.100896, 47.527351, 3500)", "false")
                .example("geo_point_in_circle(1, 1, 1, 1, -1)", "bool(null)")
                .build();
    }

    private static @Nullable Boolean isIn(@Nullable Object[] arguments) {
        S2Point point = GeoParameters.point(arguments, 0);
        S2Point center = GeoParameters.point(arguments, 2);
        double radius = GeoParameters.real(arguments, 4);
        if (point == null || center == null || !(radius > 0) || Double.isInfinite(radius)) {
            return null;
        }
        return Earth.distance(point, center) <= radius;
    }
}

package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.REAL;

import com.google.common.geometry.S2Point;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Angle implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_angle")
                .summary("The angle from a first line to a second that begins where the first ends.")
                .notes(
                        "Clockwise, in radians, 0 up to 2π. The result is null if the ends of a line are equal or opposite on Earth.")
                .overload(
                        REAL,
                        List.of(
                                GeoParameters.longitude("p1_longitude"),
                                GeoParameters.latitude("p1_latitude"),
                                GeoParameters.longitude("p2_longitude"),
                                GeoParameters.latitude("p2_latitude"),
                                GeoParameters.longitude("p3_longitude"),
                                GeoParameters.latitude("p3_latitude")),
                        java(Angle::angle))
                .example("round(geo_angle(0, 10, 0, 5, 3, -10), 12)", "2.944938434069")
                .example("geo_angle(0, 10, 0, 10, 3, -10)", "real(null)")
                .example("geo_angle(0, 10, 0, 200, 3, -10)", "real(null)")
                .build();
    }

    private static @Nullable Double angle(@Nullable Object[] arguments) {
        S2Point first = GeoParameters.point(arguments, 0);
        S2Point second = GeoParameters.point(arguments, 2);
        S2Point third = GeoParameters.point(arguments, 4);
        if (first == null || second == null || third == null) {
            return null;
        }
        return Earth.hasDirection(first, second) && Earth.hasDirection(second, third)
                ? Earth.clockwiseAngle(first, second, third)
                : null;
    }
}

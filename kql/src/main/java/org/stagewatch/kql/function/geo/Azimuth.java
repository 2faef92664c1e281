package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.REAL;

import com.google.common.geometry.S2Point;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Azimuth implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_azimuth")
                .summary("The direction from a first place to a second.")
                .notes(
                        "Clockwise from north, in radians. The result is null if the places are equal or opposite on Earth.")
                .overload(
                        REAL,
                        List.of(
                                GeoParameters.longitude("p1_longitude"),
                                GeoParameters.latitude("p1_latitude"),
                                GeoParameters.longitude("p2_longitude"),
                                GeoParameters.latitude("p2_latitude")),
                        java(Azimuth::azimuth))
                .example("round(geo_azimuth(5, 10, 10, -40), 12)", "3.054599397964")
                .example("geo_azimuth(5, 10, 5, 10)", "real(null)")
                .example("round(geo_azimuth(0, 0, -1, 0), 12)", "4.712388980385")
                .build();
    }

    private static @Nullable Double azimuth(@Nullable Object[] arguments) {
        S2Point from = GeoParameters.point(arguments, 0);
        S2Point to = GeoParameters.point(arguments, 2);
        return from != null && to != null && Earth.hasDirection(from, to)
                ? Earth.clockwiseAngle(Earth.NORTH_POLE, from, to)
                : null;
    }
}

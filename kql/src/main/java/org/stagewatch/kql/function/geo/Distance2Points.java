package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.REAL;

import com.google.common.geometry.S2Point;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Distance2Points implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_distance_2points")
                .summary("The distance in meters between two places.")
                .notes("Along a sphere. The result is null if a place is off Earth.")
                .overload(
                        REAL,
                        List.of(
                                GeoParameters.longitude("p1_longitude"),
                                GeoParameters.latitude("p1_latitude"),
                                GeoParameters.longitude("p2_longitude"),
                                GeoParameters.latitude("p2_latitude")),
                        java(Distance2Points::distance))
                .overload(
                        REAL,
                        List.of(
                                GeoParameters.longitude("p1_longitude"),
                                GeoParameters.latitude("p1_latitude"),
                                GeoParameters.longitude("p2_longitude"),
                                GeoParameters.latitude("p2_latitude"),
                                GeoParameters.flag("use_spheroid", "Whether Earth is a spheroid.")),
                        GeoParameters.mustBeFalse(
                                4,
                                "this must be the constant false: which spheroid and method Kusto measures with is not documented"),
                        java(Distance2Points::distance))
                .example(
                        "round(geo_distance_2points(-122.407628, 47.578557, -118.275287, 34.019056), 3)", "1546754.352")
                .example(
                        "round(geo_distance_2points(-122.407628, 47.578557, -118.275287, 34.019056, false), 3)",
                        "1546754.352")
                .example("geo_distance_2points(300, 1, 1, 1)", "real(null)")
                .build();
    }

    private static @Nullable Double distance(@Nullable Object[] arguments) {
        S2Point from = GeoParameters.point(arguments, 0);
        S2Point to = GeoParameters.point(arguments, 2);
        return from == null || to == null ? null : (Double) Earth.distance(from, to);
    }
}

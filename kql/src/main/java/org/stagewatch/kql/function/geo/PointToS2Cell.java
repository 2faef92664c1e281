package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class PointToS2Cell implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_point_to_s2cell")
                .summary("The S2 cell of a place.")
                .notes("The result is empty if the place is off Earth or there is no such level.")
                .overload(
                        STRING,
                        List.of(GeoParameters.longitude("longitude"), GeoParameters.latitude("latitude")),
                        java(arguments -> cell(arguments, S2Grid.DEFAULT_LEVEL)))
                .overload(
                        STRING,
                        List.of(
                                GeoParameters.longitude("longitude"),
                                GeoParameters.latitude("latitude"),
                                GeoParameters.LEVEL),
                        java(arguments -> cell(arguments, GeoParameters.level(arguments, 2))))
                .example("geo_point_to_s2cell(-80.195829, 25.802215, 8)", "'88d9b'")
                .example("geo_point_to_s2cell(10.1234, 53, 8)", "'47b1d'")
                .example("geo_point_to_s2cell(1, 1, 35)", "''")
                .build();
    }

    private static @Nullable String cell(@Nullable Object[] arguments, int level) {
        Place place = GeoParameters.place(arguments, 0);
        return place == null ? null : S2Grid.token(place, level);
    }
}

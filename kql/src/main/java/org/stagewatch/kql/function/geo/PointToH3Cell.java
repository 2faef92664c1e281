package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class PointToH3Cell implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_point_to_h3cell")
                .summary("The H3 cell of a place.")
                .notes("The result is empty if the place is off Earth or there is no such resolution.")
                .overload(
                        STRING,
                        List.of(GeoParameters.longitude("longitude"), GeoParameters.latitude("latitude")),
                        java(arguments -> cell(arguments, H3Grid.DEFAULT_RESOLUTION)))
                .overload(
                        STRING,
                        List.of(
                                GeoParameters.longitude("longitude"),
                                GeoParameters.latitude("latitude"),
                                GeoParameters.RESOLUTION),
                        java(arguments -> cell(arguments, GeoParameters.level(arguments, 2))))
                .example("geo_point_to_h3cell(-74.04450446039874, 40.689250859314974, 6)", "'862a1072fffffff'")
                .example("geo_point_to_h3cell(300, 1, 8)", "''")
                .example("geo_point_to_h3cell(1, 1, 16)", "''")
                .build();
    }

    private static @Nullable String cell(@Nullable Object[] arguments, int resolution) {
        Place place = GeoParameters.place(arguments, 0);
        return place == null || !H3Grid.isResolution(resolution) ? null : H3Grid.token(place, resolution);
    }
}

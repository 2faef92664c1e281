package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class PointToGeohash implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_point_to_geohash")
                .summary("The geohash cell of a place.")
                .notes("The result is empty if the place is off Earth or there is no such length.")
                .overload(
                        STRING,
                        List.of(GeoParameters.longitude("longitude"), GeoParameters.latitude("latitude")),
                        java(arguments -> geohash(arguments, Geohash.DEFAULT_LENGTH)))
                .overload(
                        STRING,
                        List.of(
                                GeoParameters.longitude("longitude"),
                                GeoParameters.latitude("latitude"),
                                GeoParameters.number("accuracy", "The length of the geohash, 1 to 18.")),
                        java(arguments -> geohash(arguments, GeoParameters.level(arguments, 2))))
                .example("geo_point_to_geohash(-80.195829, 25.802215, 8)", "'dhwfz15h'")
                .example("geo_point_to_geohash(-122.303404, 47.570482)", "'c23n8'")
                .example("geo_point_to_geohash(1, 1, 19)", "''")
                .build();
    }

    private static @Nullable String geohash(@Nullable Object[] arguments, int length) {
        Place place = GeoParameters.place(arguments, 0);
        return place == null
                ? null
                : Geohash.text(GeoParameters.real(arguments, 0), GeoParameters.real(arguments, 1), length);
    }
}

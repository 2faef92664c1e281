package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class GeohashToPolygon implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_geohash_to_polygon")
                .summary("The rectangle of a geohash cell.")
                .notes(
                        "The result is null if there is no such cell. The sides are straight on a flat map, not geodesics.")
                .overload(DYNAMIC, List.of(GeoParameters.GEOHASH), java(GeohashToPolygon::of))
                .example(
                        "geo_geohash_to_polygon('dr5ru')",
                        "dynamic({'type': 'Polygon', 'coordinates': [[[-74.00390625, 40.7373046875], [-73.9599609375, 40.7373046875], [-73.9599609375, 40.78125], [-74.00390625, 40.78125], [-74.00390625, 40.7373046875]]]})")
                .example("geo_geohash_to_polygon('a')", "dynamic(null)")
                .build();
    }

    private static @Nullable String of(@Nullable Object[] arguments) {
        Geohash geohash = Geohash.parse(Arguments.text(arguments, 0));
        return geohash == null
                ? null
                : GeoJson.rectangle(geohash.west(), geohash.south(), geohash.east(), geohash.north());
    }
}

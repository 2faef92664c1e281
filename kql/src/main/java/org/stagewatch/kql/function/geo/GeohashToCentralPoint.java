package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class GeohashToCentralPoint implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_geohash_to_central_point")
                .summary("The point in the middle of a geohash cell.")
                .notes("The result is null if there is no such cell.")
                .overload(DYNAMIC, List.of(GeoParameters.GEOHASH), java(GeohashToCentralPoint::of))
                .example(
                        "geo_geohash_to_central_point('sunny')",
                        "dynamic({'type': 'Point', 'coordinates': [42.47314453125, 23.70849609375]})")
                .example("geo_geohash_to_central_point('a')", "dynamic(null)")
                .build();
    }

    private static @Nullable String of(@Nullable Object[] arguments) {
        Geohash geohash = Geohash.parse(Arguments.text(arguments, 0));
        return geohash == null ? null : GeoJson.point(geohash.longitude(), geohash.latitude());
    }
}

package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class GeohashNeighbors implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_geohash_neighbors")
                .shape(DynamicShape.ARRAY)
                .summary("The geohash cells around one.")
                .notes("The result is null if there is no such cell.")
                .overload(DYNAMIC, List.of(GeoParameters.GEOHASH), java(GeohashNeighbors::of))
                .example(
                        "geo_geohash_neighbors('sunny')",
                        "dynamic(['sunnv', 'sunnt', 'sunnw', 'sunnx', 'sunpp', 'sunnz', 'sunpn', 'sunpj'])")
                .example("geo_geohash_neighbors('a')", "dynamic(null)")
                .build();
    }

    private static @Nullable String of(@Nullable Object[] arguments) {
        Geohash geohash = Geohash.parse(Arguments.text(arguments, 0));
        return geohash == null ? null : CellSet.of(geohash.neighbors());
    }
}

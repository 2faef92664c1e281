package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class PolygonCentroid implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_polygon_centroid")
                .summary("The centroid of a polygon.")
                .notes("Where several overlap counts once. The result is null if the polygon is invalid.")
                .overload(DYNAMIC, List.of(GeoParameters.POLYGON), java(PolygonCentroid::centroid))
                .example(
                        "round(toreal(geo_polygon_centroid(dynamic({'type': 'Polygon', 'coordinates': [[[-73.9495, 40.7969], [-73.95807266235352, 40.80068603561921], [-73.98201942443848, 40.76825672305777], [-73.97317886352539, 40.76455136505513], [-73.9495, 40.7969]]]})).coordinates[0]), 9)",
                        "-73.96573569")
                .example(
                        "geo_polygon_centroid(dynamic({'type': 'Polygon', 'coordinates': [[[0, 0], [10, 10], [10, 10], [0, 0]]]}))",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String centroid(@Nullable Object[] arguments) {
        Surface surface = Geometries.surface(arguments, 0);
        return surface == null ? null : GeoJson.centroid(surface.polygon().getCentroid());
    }
}

package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class PolygonPerimeter implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_polygon_perimeter")
                .summary("The length of the border of a polygon in meters.")
                .notes("Where several overlap there is no border. The result is null if the polygon is invalid.")
                .overload(REAL, List.of(GeoParameters.POLYGON), java(PolygonPerimeter::perimeter))
                .example(
                        "round(geo_polygon_perimeter(dynamic({'type': 'Polygon', 'coordinates': [[[-73.9495, 40.7969], [-73.95807266235352, 40.80068603561921], [-73.98201942443848, 40.76825672305777], [-73.97317886352539, 40.76455136505513], [-73.9495, 40.7969]]]})), 6)",
                        "9930.301496")
                .example(
                        "geo_polygon_perimeter(dynamic({'type': 'Polygon', 'coordinates': [[[0, 0], [10, 10], [10, 10], [0, 0]]]}))",
                        "real(null)")
                .build();
    }

    private static @Nullable Double perimeter(@Nullable Object[] arguments) {
        Surface surface = Geometries.surface(arguments, 0);
        return surface == null ? null : (Double) surface.perimeter();
    }
}

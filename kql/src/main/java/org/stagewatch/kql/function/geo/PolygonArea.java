package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class PolygonArea implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_polygon_area")
                .summary("The area of a polygon in square meters.")
                .notes("Where several overlap counts once. The result is null if the polygon is invalid.")
                .overload(REAL, List.of(GeoParameters.POLYGON), java(PolygonArea::area))
                .example(
                        "round(geo_polygon_area(dynamic({'type': 'Polygon', 'coordinates': [[[-73.9495, 40.7969], [-73.95807266235352, 40.80068603561921], [-73.98201942443848, 40.76825672305777], [-73.97317886352539, 40.76455136505513], [-73.9495, 40.7969]]]})), 3)",
                        "3475207.283")
                .example(
                        "geo_polygon_area(dynamic({'type': 'Polygon', 'coordinates': [[[0, 0], [10, 10], [10, 10], [0, 0]]]}))",
                        "real(null)")
                .build();
    }

    private static @Nullable Double area(@Nullable Object[] arguments) {
        Surface surface = Geometries.surface(arguments, 0);
        return surface == null ? null : (Double) surface.area();
    }
}

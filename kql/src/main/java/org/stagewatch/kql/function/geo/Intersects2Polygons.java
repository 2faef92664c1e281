package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.BOOL;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Intersects2Polygons implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_intersects_2polygons")
                .summary("Whether two polygons have a point in common.")
                .notes("The border is part of a polygon. The result is null if the polygon is invalid.")
                .overload(
                        BOOL,
                        List.of(GeoParameters.polygon("polygon1"), GeoParameters.polygon("polygon2")),
                        java(Intersects2Polygons::isCrossing))
                .example(
                        "geo_intersects_2polygons(dynamic({'type': 'Polygon', 'coordinates': [[[2, 45], [0, 45], [1, 44], [2, 45]]]}), dynamic({'type': 'Polygon', 'coordinates': [[[3, 44], [2, 45], [2, 43], [3, 44]]]}))",
                        "true")
                .example(
                        "geo_intersects_2polygons(dynamic({'type': 'Polygon', 'coordinates': [[[-73.9495, 40.7969], [-73.95807266235352, 40.80068603561921], [-73.98201942443848, 40.76825672305777], [-73.97317886352539, 40.76455136505513], [-73.9495, 40.7969]]]}), dynamic({'type': 'Polygon', 'coordinates': [[[0, 0], [10, 10], [10, 10], [0, 0]]]}))",
                        "bool(null)")
                .build();
    }

    private static @Nullable Boolean isCrossing(@Nullable Object[] arguments) {
        List<Surface> first = Geometries.surfaces(arguments, 0);
        List<Surface> second = Geometries.surfaces(arguments, 1);
        if (first == null || second == null) {
            return null;
        }
        return Meetings.ofSurfaces(first, second);
    }
}

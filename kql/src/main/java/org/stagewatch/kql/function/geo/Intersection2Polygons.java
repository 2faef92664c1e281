package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Intersection2Polygons implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_intersection_2polygons")
                .summary("What two polygons have in common.")
                .notes(
                        "The border is part of a polygon. Points, lines, polygons, or a collection of them; an empty collection if there is nothing. The result is null if the polygon is invalid.")
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.polygon("polygon1"), GeoParameters.polygon("polygon2")),
                        java(Intersection2Polygons::intersection))
                .example(
                        "geo_intersection_2polygons(dynamic({'type': 'Polygon', 'coordinates': [[[2, 45], [0, 45], [1, 44], [2, 45]]]}), dynamic({'type': 'Polygon', 'coordinates': [[[3, 44], [2, 45], [2, 43], [3, 44]]]}))",
                        "dynamic({'type': 'Point', 'coordinates': [2.0, 45.0]})")
                .example(
                        "geo_intersection_2polygons(dynamic({'type': 'Polygon', 'coordinates': [[[-73.9495, 40.7969], [-73.95807266235352, 40.80068603561921], [-73.98201942443848, 40.76825672305777], [-73.97317886352539, 40.76455136505513], [-73.9495, 40.7969]]]}), dynamic({'type': 'Polygon', 'coordinates': [[[0, 0], [10, 10], [10, 10], [0, 0]]]}))",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String intersection(@Nullable Object[] arguments) {
        Surface first = Geometries.surface(arguments, 0);
        Surface second = Geometries.surface(arguments, 1);
        return first == null || second == null ? null : GeoJson.text(Overlay.intersection(first, second));
    }
}

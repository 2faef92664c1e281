package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import com.google.common.geometry.S2Polyline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Intersection2Lines implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_intersection_2lines")
                .summary("What two lines have in common.")
                .notes(
                        "Points, lines, or a collection of both; an empty collection if there is nothing. The result is null if the line is invalid.")
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.line("lineString1"), GeoParameters.line("lineString2")),
                        java(Intersection2Lines::intersection))
                .example(
                        "round(toreal(geo_intersection_2lines(dynamic({'type': 'LineString', 'coordinates': [[-73.978929, 40.785155], [-73.980903, 40.782621]]}), dynamic({'type': 'LineString', 'coordinates': [[-73.985195, 40.788275], [-73.974552, 40.779761]]})).coordinates[0]), 9)",
                        "-73.979837117")
                .example(
                        "geo_intersection_2lines(dynamic({'type': 'LineString', 'coordinates': [[1, 1], [2, 2]]}), dynamic({'type': 'LineString', 'coordinates': [[3, 3], [4, 4]]}))",
                        "dynamic({'type': 'GeometryCollection', 'geometries': []})")
                .example(
                        "geo_intersection_2lines(dynamic({'type': 'LineString', 'coordinates': [[-73.95796, 40.80042], [-73.97317, 40.764486]]}), dynamic({'type': 'LineString', 'coordinates': [[1, 1]]}))",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String intersection(@Nullable Object[] arguments) {
        List<S2Polyline> first = Geometries.lines(arguments, 0);
        List<S2Polyline> second = Geometries.lines(arguments, 1);
        return first == null || second == null ? null : GeoJson.text(LineNetwork.intersection(first, second));
    }
}

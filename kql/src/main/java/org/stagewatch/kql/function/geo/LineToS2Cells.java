package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import com.google.common.geometry.S2Polyline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class LineToS2Cells implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_line_to_s2cells")
                .shape(DynamicShape.ARRAY)
                .summary("The S2 cells of one level that cover a line.")
                .notes(
                        "At level 11 if none is given. With a radius in meters, they cover all that is so near. The result is null if the line, the level or the radius is invalid, or there are more than 65,536 cells.")
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.LINE),
                        java(arguments -> cells(arguments, S2Grid.DEFAULT_LEVEL, 0)))
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.LINE, GeoParameters.LEVEL),
                        java(arguments -> cells(arguments, GeoParameters.level(arguments, 1), 0)))
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.LINE, GeoParameters.LEVEL, GeoParameters.RADIUS),
                        java(arguments ->
                                cells(arguments, GeoParameters.level(arguments, 1), GeoParameters.real(arguments, 2))))
                .example(
                        "array_length(geo_line_to_s2cells(dynamic({'type': 'LineString', 'coordinates': [[-73.95796, 40.80042], [-73.97317, 40.764486]]})))",
                        "2")
                .example(
                        "geo_line_to_s2cells(dynamic({'type': 'LineString', 'coordinates': [[1, 1]]}))",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String cells(@Nullable Object[] arguments, int level, double radius) {
        List<S2Polyline> lines = Geometries.lines(arguments, 0);
        return lines == null || !S2Grid.isLevel(level) || !(radius >= 0)
                ? null
                : Covering.ofLines(lines, level, radius);
    }
}

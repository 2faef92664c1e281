package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class PolygonToS2Cells implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_polygon_to_s2cells")
                .shape(DynamicShape.ARRAY)
                .summary("The S2 cells of one level that cover a polygon.")
                .notes(
                        "At level 11 if none is given. With a radius in meters, they cover all that is so near. The result is null if the polygon, the level or the radius is invalid, or there are more than 65,536 cells.")
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.POLYGON),
                        java(arguments -> cells(arguments, S2Grid.DEFAULT_LEVEL, 0)))
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.POLYGON, GeoParameters.LEVEL),
                        java(arguments -> cells(arguments, GeoParameters.level(arguments, 1), 0)))
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.POLYGON, GeoParameters.LEVEL, GeoParameters.RADIUS),
                        java(arguments ->
                                cells(arguments, GeoParameters.level(arguments, 1), GeoParameters.real(arguments, 2))))
                .example(
                        "array_length(geo_polygon_to_s2cells(dynamic({'type': 'Polygon', 'coordinates': [[[0, 0], [0, 50], [100, 50], [0, 0]]]}), 5))",
                        "286")
                .example(
                        "geo_polygon_to_s2cells(dynamic({'type': 'Polygon', 'coordinates': [[[0, 0], [0, 50], [100, 50], [0, 0]]]}), 30)",
                        "dynamic(null)")
                .example(
                        "geo_polygon_to_s2cells(dynamic({'type': 'Polygon', 'coordinates': [[[0, 0], [10, 10], [10, 10], [0, 0]]]}))",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String cells(@Nullable Object[] arguments, int level, double radius) {
        List<Surface> surfaces = Geometries.surfaces(arguments, 0);
        return surfaces == null || !S2Grid.isLevel(level) || !(radius >= 0)
                ? null
                : Covering.ofSurfaces(surfaces, level, radius);
    }
}

package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class PolygonToH3Cells implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_polygon_to_h3cells")
                .shape(DynamicShape.ARRAY)
                .summary("The H3 cells of one resolution whose middles are in a polygon.")
                .notes(
                        "At resolution 6 if none is given. With a radius in meters, the polygon is enlarged by that before. The result is null if the polygon, the resolution or the radius is invalid, or there are more than 61,680 cells.")
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.POLYGON),
                        java(arguments -> cells(arguments, H3Grid.DEFAULT_RESOLUTION, 0)))
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.POLYGON, GeoParameters.RESOLUTION),
                        java(arguments -> cells(arguments, GeoParameters.level(arguments, 1), 0)))
                .overload(
                        DYNAMIC,
                        List.of(GeoParameters.POLYGON, GeoParameters.RESOLUTION, GeoParameters.RADIUS),
                        java(arguments ->
                                cells(arguments, GeoParameters.level(arguments, 1), GeoParameters.real(arguments, 2))))
                .example(
                        "geo_polygon_to_h3cells(dynamic({'type': 'Polygon', 'coordinates': [[[-3.659, 40.553], [-3.913, 40.409], [-3.729, 40.273], [-3.524, 40.440], [-3.659, 40.553]]]}), 5)",
                        "dynamic(['85390ca3fffffff', '85390cbbfffffff', '85390cb3fffffff'])")
                .example(
                        "geo_polygon_to_h3cells(dynamic({'type': 'Polygon', 'coordinates': [[[0, 0], [10, 10], [10, 10], [0, 0]]]}))",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String cells(@Nullable Object[] arguments, int resolution, double radius) {
        List<Surface> surfaces = Geometries.surfaces(arguments, 0);
        if (surfaces == null || !H3Grid.isResolution(resolution) || !(radius >= 0)) {
            return null;
        }
        if (radius == 0) {
            return H3Grid.cells(surfaces, resolution);
        }
        Surface union = Overlay.union(surfaces);
        Surface buffer = union == null ? null : Buffer.around(union, radius, Buffer.DEFAULT_TOLERANCE);
        return buffer == null ? null : H3Grid.cells(List.of(buffer), resolution);
    }
}

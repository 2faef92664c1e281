package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class UnionPolygonsArray implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_union_polygons_array")
                .summary("Joins polygons to what they cover together.")
                .notes("The result is null if a polygon is invalid.")
                .overload(DYNAMIC, List.of(GeoParameters.POLYGONS), java(UnionPolygonsArray::union))
                .example(
                        "tostring(geo_union_polygons_array(dynamic([{'type': 'Polygon', 'coordinates': [[[0, 0], [1, 0], [0, 1], [0, 0]]]}, {'type': 'Polygon', 'coordinates': [[[1, 0], [1, 1], [0, 1], [1, 0]]]}])).type)",
                        "'Polygon'")
                .example(
                        "geo_union_polygons_array(dynamic([{'type': 'Polygon', 'coordinates': [[[1, 1]]]}]))",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String union(@Nullable Object[] arguments) {
        Surface union = Geometries.union(Arguments.text(arguments, 0));
        return union == null ? null : GeoJson.text(Shapes.of(union));
    }
}

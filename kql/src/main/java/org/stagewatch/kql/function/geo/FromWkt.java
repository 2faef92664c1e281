package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class FromWkt implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_from_wkt")
                .shape(DynamicShape.BAG)
                .summary("Turns the well-known text of a geometry into GeoJSON.")
                .notes("The result is null if the text is invalid, empty or has more than two dimensions.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("wkt", STRING, "The text: `POINT (1 2)`.")),
                        java(arguments -> geometry(Arguments.text(arguments, 0))))
                .overload(DYNAMIC, List.of(parameter("wkt", DYNAMIC, "The text.")), java(FromWkt::ofDynamic))
                .example("geo_from_wkt('POINT (1 2)')", "dynamic({'type': 'Point', 'coordinates': [1.0, 2.0]})")
                .example(
                        "geo_from_wkt('POLYGON ((0 0, 2 0, 2 2, 0 0))')",
                        "dynamic({'type': 'Polygon', 'coordinates': [[[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 0.0]]]})")
                .example(
                        "geo_from_wkt('MULTIPOINT ((1 1), (2.5 -2))')",
                        "dynamic({'type': 'MultiPoint', 'coordinates': [[1.0, 1.0], [2.5, -2.0]]})")
                .example(
                        "geo_from_wkt('GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (2 2, 3 3))')",
                        "dynamic({'type': 'GeometryCollection', 'geometries': [{'type': 'Point', 'coordinates': [1.0, 1.0]}, {'type': 'LineString', 'coordinates': [[2.0, 2.0], [3.0, 3.0]]}]})")
                .example("geo_from_wkt('LINESTRING')", "dynamic(null)")
                .build();
    }

    private static @Nullable String geometry(String text) {
        Json geometry = WellKnownText.parse(text);
        return geometry == null ? null : geometry.text();
    }

    private static @Nullable String ofDynamic(@Nullable Object[] arguments) {
        return GeoParameters.json(arguments, 0) instanceof Json.Text(var text) ? geometry(text) : null;
    }
}

package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import com.google.common.geometry.S2Polyline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class UnionLinesArray implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_union_lines_array")
                .summary("Joins lines to one geometry in which nothing is twice.")
                .notes("The result is null if a line is invalid.")
                .overload(DYNAMIC, List.of(GeoParameters.LINES), java(UnionLinesArray::union))
                .example(
                        "tostring(geo_union_lines_array(dynamic([{'type': 'LineString', 'coordinates': [[0, 0], [0, 1]]}, {'type': 'LineString', 'coordinates': [[0, 1], [1, 1]]}])).type)",
                        "'LineString'")
                .example(
                        "geo_union_lines_array(dynamic([{'type': 'LineString', 'coordinates': [[1, 1]]}]))",
                        "dynamic(null)")
                .build();
    }

    private static @Nullable String union(@Nullable Object[] arguments) {
        List<List<S2Polyline>> lines = Geometries.all(Json.parseArray(Arguments.text(arguments, 0)), Geometries::lines);
        if (lines == null) {
            return null;
        }
        List<S2Polyline> all = lines.stream().flatMap(List::stream).toList();
        return GeoJson.text(Shapes.ofLines(LineNetwork.union(all).lines()));
    }
}

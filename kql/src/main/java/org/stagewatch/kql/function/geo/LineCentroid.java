package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import com.google.common.geometry.S2Polyline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class LineCentroid implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_line_centroid")
                .summary("The centroid of a line.")
                .notes("What several lines have in common counts once. The result is null if the line is invalid.")
                .overload(DYNAMIC, List.of(GeoParameters.LINE), java(LineCentroid::centroid))
                .example(
                        "round(toreal(geo_line_centroid(dynamic({'type': 'LineString', 'coordinates': [[-73.95796, 40.80042], [-73.97317, 40.764486]]})).coordinates[0]), 9)",
                        "-73.965567057")
                .example("geo_line_centroid(dynamic({'type': 'LineString', 'coordinates': [[1, 1]]}))", "dynamic(null)")
                .build();
    }

    private static @Nullable String centroid(@Nullable Object[] arguments) {
        List<S2Polyline> lines = Geometries.lines(arguments, 0);
        return lines == null ? null : GeoJson.centroid(LineNetwork.union(lines).centroid());
    }
}

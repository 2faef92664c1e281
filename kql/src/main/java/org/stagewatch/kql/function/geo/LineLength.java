package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.REAL;

import com.google.common.geometry.S2Polyline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class LineLength implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_line_length")
                .summary("The length of a line in meters.")
                .notes("What several lines have in common counts once. The result is null if the line is invalid.")
                .overload(REAL, List.of(GeoParameters.LINE), java(LineLength::length))
                .example(
                        "round(geo_line_length(dynamic({'type':'LineString','coordinates':[[-73.95807266235352,40.800426144169315],[-73.94966125488281,40.79691751000055],[-73.97317886352539,40.764486356930334]]})), 6)",
                        "4922.48017")
                .example("geo_line_length(dynamic({'type': 'LineString', 'coordinates': [[1, 1]]}))", "real(null)")
                .build();
    }

    private static @Nullable Double length(@Nullable Object[] arguments) {
        List<S2Polyline> lines = Geometries.lines(arguments, 0);
        if (lines == null) {
            return null;
        }
        return lines.size() == 1
                ? Earth.meters(lines.getFirst().getArclengthAngle().radians())
                : LineNetwork.union(lines).meters();
    }
}

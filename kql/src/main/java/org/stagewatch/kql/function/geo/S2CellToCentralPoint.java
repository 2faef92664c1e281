package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import com.google.common.geometry.S2CellId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class S2CellToCentralPoint implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_s2cell_to_central_point")
                .summary("The point in the middle of an S2 cell.")
                .notes("The result is null if there is no such cell.")
                .overload(DYNAMIC, List.of(GeoParameters.S2_CELL), java(S2CellToCentralPoint::of))
                .example(
                        "geo_s2cell_to_central_point('1234567')",
                        "dynamic({'type': 'Point', 'coordinates': [9.86830731850408, 27.468392925827604]})")
                .example("geo_s2cell_to_central_point('a')", "dynamic(null)")
                .build();
    }

    private static @Nullable String of(@Nullable Object[] arguments) {
        S2CellId cell = S2Grid.cell(Arguments.text(arguments, 0));
        return cell == null ? null : GeoJson.point(cell.toPoint());
    }
}

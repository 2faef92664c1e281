package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import com.google.common.geometry.S2CellId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class S2CellToPolygon implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_s2cell_to_polygon")
                .summary("The polygon of an S2 cell.")
                .notes("The result is null if there is no such cell.")
                .overload(DYNAMIC, List.of(GeoParameters.S2_CELL), java(S2CellToPolygon::of))
                .example(
                        "geo_s2cell_to_polygon('89c259')",
                        "dynamic({'type': 'Polygon', 'coordinates': [[[-74.03001224983848, 40.8012684339439], [-74.03001224983848, 40.7222262918358], [-73.93598211433742, 40.708880489804564], [-73.93598211433742, 40.78791713450684], [-74.03001224983848, 40.8012684339439]]]})")
                .example("geo_s2cell_to_polygon('a')", "dynamic(null)")
                .build();
    }

    private static @Nullable String of(@Nullable Object[] arguments) {
        S2CellId cell = S2Grid.cell(Arguments.text(arguments, 0));
        return cell == null ? null : GeoJson.polygon(S2Grid.corners(cell));
    }
}

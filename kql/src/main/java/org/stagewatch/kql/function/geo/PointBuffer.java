package org.stagewatch.kql.function.geo;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import com.google.common.geometry.S2Point;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class PointBuffer implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("geo_point_buffer")
                .summary("All places within a radius of a place.")
                .notes(
                        "The border is a chain of geodesics at most the tolerance inside the radius: 10 meters if none is given, but less than the radius. The result is null if the place is invalid, the radius not positive or the tolerance less than a millionth of it.")
                .overload(
                        DYNAMIC,
                        List.of(
                                GeoParameters.longitude("longitude"),
                                GeoParameters.latitude("latitude"),
                                GeoParameters.RADIUS),
                        java(arguments -> buffer(arguments, Buffer.DEFAULT_TOLERANCE)))
                .overload(
                        DYNAMIC,
                        List.of(
                                GeoParameters.longitude("longitude"),
                                GeoParameters.latitude("latitude"),
                                GeoParameters.RADIUS,
                                GeoParameters.TOLERANCE),
                        java(arguments -> buffer(arguments, GeoParameters.real(arguments, 3))))
                .example("array_length(geo_point_buffer(-115.1745008278, 36.1497251277, 20000).coordinates[0])", "101")
                .example("geo_point_buffer(10, 10, -1)", "dynamic(null)")
                .build();
    }

    private static @Nullable String buffer(@Nullable Object[] arguments, double tolerance) {
        S2Point point = GeoParameters.point(arguments, 0);
        Surface buffer = point == null ? null : Buffer.around(point, GeoParameters.real(arguments, 2), tolerance);
        return buffer == null ? null : GeoJson.text(Shapes.of(buffer));
    }
}

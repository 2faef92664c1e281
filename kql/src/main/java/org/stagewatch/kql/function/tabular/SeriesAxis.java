package org.stagewatch.kql.function.tabular;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

/// The values of the axis of `make-series`.
final class SeriesAxis implements FunctionDefinition {
    /// The manual page *make-series operator* allows longer arrays to be cut off.
    static final long MAX_SIZE = 1_048_576;

    @Override
    public ScalarFunction define() {
        ScalarFunction.Builder axis =
                ScalarFunction.named("series axis").summary("Gives the starts of the bins of a series.");
        for (SeriesAxisType type : SeriesAxisType.ALL) {
            axis.overload(
                    DYNAMIC,
                    List.of(
                            parameter("origin", oneOf(type.type()), "Where bin 0 starts."),
                            parameter("step", oneOf(type.step()), "The size of a bin."),
                            parameter("first", oneOf(LONG), "The first bin."),
                            parameter("end", oneOf(LONG), "The bin behind the last.")),
                    java(arguments -> values(type, arguments)));
        }
        return axis.build();
    }

    private static String values(SeriesAxisType type, @Nullable Object[] arguments) {
        Object origin = Objects.requireNonNull(arguments[0]);
        Object step = Objects.requireNonNull(arguments[1]);
        long first = (Long) Objects.requireNonNull(arguments[2]);
        long end = Math.min((Long) Objects.requireNonNull(arguments[3]), first + MAX_SIZE);
        List<Json> values = new ArrayList<>();
        for (long place = first; place < end; place++) {
            values.add(type.value(origin, step, place));
        }
        return Json.array(values).text();
    }
}

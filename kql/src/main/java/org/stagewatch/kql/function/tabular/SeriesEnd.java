package org.stagewatch.kql.function.tabular;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

/// The number of the bin behind the last of a series of `make-series` that has an end.
final class SeriesEnd implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        ScalarFunction.Builder end =
                ScalarFunction.named("series end").summary("Gives the number of the bin behind the last of a series.");
        for (SeriesAxisType type : SeriesAxisType.ALL) {
            end.overload(
                    LONG,
                    List.of(
                            parameter("origin", oneOf(type.type()), "Where bin 0 starts."),
                            parameter("stop", oneOf(type.type()), "Where the series ends."),
                            parameter("step", oneOf(type.step()), "The size of a bin."),
                            parameter("inclusive", oneOf(BOOL), "Whether a bin may start at the end.")),
                    java(type.type() == REAL ? SeriesEnd::ofReals : SeriesEnd::ofIntegers));
        }
        return end.build();
    }

    private static @Nullable Long ofIntegers(@Nullable Object[] arguments) {
        long origin = (Long) Objects.requireNonNull(arguments[0]);
        long stop = (Long) Objects.requireNonNull(arguments[1]);
        long step = (Long) Objects.requireNonNull(arguments[2]);
        if (step <= 0) {
            return null;
        }
        long length = stop - origin;
        return isInclusive(arguments) ? Math.floorDiv(length, step) + 1 : Math.ceilDiv(length, step);
    }

    private static @Nullable Long ofReals(@Nullable Object[] arguments) {
        double origin = (Double) Objects.requireNonNull(arguments[0]);
        double stop = (Double) Objects.requireNonNull(arguments[1]);
        double step = (Double) Objects.requireNonNull(arguments[2]);
        double steps = (stop - origin) / step;
        if (!(step > 0) || Double.isNaN(steps)) {
            return null;
        }
        return isInclusive(arguments) ? (long) Math.floor(steps) + 1 : (long) Math.ceil(steps);
    }

    private static boolean isInclusive(@Nullable Object[] arguments) {
        return Boolean.TRUE.equals(arguments[3]);
    }
}

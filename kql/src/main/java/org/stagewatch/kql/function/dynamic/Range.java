package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;
import static org.stagewatch.kql.type.Timespan.TICKS_PER_HOUR;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.Timespan;

final class Range implements FunctionDefinition {
    private static final int MAX_SIZE = 1_048_576;
    private static final String START = "The first value.";
    private static final String STOP = "What the last value doesn't exceed.";
    private static final String STEP = "The difference of two values.";

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("range")
                .shape(DynamicShape.ARRAY)
                .summary("An array of equally spaced values.")
                .notes(
                        "It ends at or before the stop, and after 1,048,576 elements at the latest. Without a step that is 1, or 1 hour."
                                + " The result is null if the step is 0.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("start", LONG, START), parameter("stop", LONG, STOP)),
                        java(arguments -> ofIntegers(arguments, 1, Json::of)))
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("start", LONG, START),
                                parameter("stop", LONG, STOP),
                                parameter("step", LONG, STEP)),
                        java(arguments -> ofIntegers(arguments, 1, Json::of)))
                .overload(
                        DYNAMIC,
                        List.of(parameter("start", TIMESPAN, START), parameter("stop", TIMESPAN, STOP)),
                        java(arguments -> ofIntegers(arguments, TICKS_PER_HOUR, Range::ofTimespan)))
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("start", TIMESPAN, START),
                                parameter("stop", TIMESPAN, STOP),
                                parameter("step", TIMESPAN, STEP)),
                        java(arguments -> ofIntegers(arguments, TICKS_PER_HOUR, Range::ofTimespan)))
                .overload(
                        DYNAMIC,
                        List.of(parameter("start", DATETIME, START), parameter("stop", DATETIME, STOP)),
                        java(arguments -> ofIntegers(arguments, TICKS_PER_HOUR, Range::ofDatetime)))
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("start", DATETIME, START),
                                parameter("stop", DATETIME, STOP),
                                parameter("step", TIMESPAN, STEP)),
                        java(arguments -> ofIntegers(arguments, TICKS_PER_HOUR, Range::ofDatetime)))
                .overload(
                        DYNAMIC,
                        List.of(parameter("start", REAL, START), parameter("stop", REAL, STOP)),
                        java(Range::ofReals))
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("start", REAL, START),
                                parameter("stop", REAL, STOP),
                                parameter("step", REAL, STEP)),
                        java(Range::ofReals))
                .example("range(1, 8, 3)", "dynamic([1, 4, 7])")
                .example("range(1h, 3h)", "dynamic(['01:00:00', '02:00:00', '03:00:00'])")
                .example(
                        "range(datetime(2024-01-01), datetime(2024-01-02), 1d)",
                        "dynamic(['2024-01-01T00:00:00.0000000Z', '2024-01-02T00:00:00.0000000Z'])")
                .example("range(0.5, 2.0, 0.5)", "dynamic([0.5, 1.0, 1.5, 2.0])")
                .example("range(5, 1)", "dynamic([])")
                .example("range(long(null), 1)", "dynamic(null)")
                .build();
    }

    /// Makes one element; serializable since the body that holds it is.
    private interface ElementForm extends Serializable {
        Json of(long value);
    }

    private static @Nullable String ofIntegers(@Nullable Object[] arguments, long defaultStep, ElementForm form) {
        long start = Calls.number(arguments, 0);
        long stop = Calls.number(arguments, 1);
        long step = arguments.length > 2 ? Calls.number(arguments, 2) : defaultStep;
        if (step == 0) {
            return null;
        }
        List<Json> elements = new ArrayList<>();
        long value = start;
        while ((step > 0 ? value <= stop : value >= stop) && elements.size() < MAX_SIZE) {
            elements.add(form.of(value));
            long next = value + step;
            boolean hasOverflown = step > 0 ? next < value : next > value;
            if (hasOverflown) {
                break;
            }
            value = next;
        }
        return Calls.result(elements);
    }

    private static @Nullable String ofReals(@Nullable Object[] arguments) {
        double start = (Double) Objects.requireNonNull(arguments[0]);
        double stop = (Double) Objects.requireNonNull(arguments[1]);
        double step = arguments.length > 2 ? (Double) Objects.requireNonNull(arguments[2]) : 1;
        if (step == 0 || !Double.isFinite(start) || !Double.isFinite(step)) {
            return null;
        }
        List<Json> elements = new ArrayList<>();
        for (int index = 0; index < MAX_SIZE; index++) {
            double value = start + index * step;
            if (!(step > 0 ? value <= stop : value >= stop)) {
                break;
            }
            elements.add(Json.of(value));
        }
        return Calls.result(elements);
    }

    private static Json ofTimespan(long ticks) {
        return Json.of(Timespan.format(ticks));
    }

    private static Json ofDatetime(long ticks) {
        return Json.of(Datetime.format(ticks));
    }
}

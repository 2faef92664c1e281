package org.stagewatch.kql.function.units;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.JavaBody;
import org.stagewatch.kql.function.ScalarFunction;

/// Converts between the units of one family.
///
/// The names are those of the manual's pages *convert_angle()* to *convert_volume()*, which are those of UnitsNet 4.132
/// of 2022; so the factors are the ones that it used then, also where they were rounded.
final class UnitConversion {
    private final Map<String, Unit> units;

    UnitConversion(List<Unit> units) {
        this.units = units.stream().collect(Collectors.toUnmodifiableMap(Unit::name, Function.identity()));
    }

    ScalarFunction.Builder function(String name, String summary, JavaBody body) {
        return ScalarFunction.named(name)
                .summary(summary)
                .notes("A unit that isn't one of these gives null: "
                        + units.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".")
                .overload(
                        REAL,
                        List.of(
                                parameter("value", REAL, "The value to convert."),
                                parameter("from", STRING, "The unit it is in."),
                                parameter("to", STRING, "The unit that is wanted.")),
                        java(body));
    }

    @Nullable
    Double convert(@Nullable Object[] arguments) {
        Unit from = units.get((String) Objects.requireNonNull(arguments[1]));
        Unit to = units.get((String) Objects.requireNonNull(arguments[2]));
        return from == null || to == null
                ? null
                : Double.valueOf(to.fromBase()
                        .applyAsDouble(from.toBase().applyAsDouble((Double) Objects.requireNonNull(arguments[0]))));
    }
}

package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.math.RoundingMode;
import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.DecimalValue;
import org.stagewatch.kql.type.ScalarType;

/// `bin` and `floor`.
final class Bin implements FunctionDefinition {
    private static final String VALUE = "The value to round down.";
    private static final String SIZE = "The size of a bin, above 0.";

    @Override
    public ScalarFunction define() {
        ScalarFunction.Builder bin = ScalarFunction.named("bin")
                .alias("floor")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("Rounds a value down to a multiple of a bin size.")
                .notes("The result is null if a value is null or the bin size is not above 0. Weeks of datetimes begin"
                        + " on a Monday, as does the first day of the year 1.");
        for (ScalarType value : List.of(TIMESPAN, DATETIME)) {
            bin.overload(
                    value,
                    List.of(parameter("value", oneOf(value), VALUE), parameter("roundTo", oneOf(TIMESPAN), SIZE)),
                    Binning.ofIntegers("{value}", "{roundTo}", "0"));
        }
        for (ScalarType value : List.of(INT, LONG)) {
            for (ScalarType size : List.of(INT, LONG)) {
                bin.overload(
                        value == INT && size == INT ? INT : LONG,
                        List.of(parameter("value", oneOf(value), VALUE), parameter("roundTo", oneOf(size), SIZE)),
                        Binning.ofIntegers("{value}", "{roundTo}", "0"));
            }
        }
        return bin.overload(
                        REAL,
                        List.of(parameter("value", REAL, VALUE), parameter("roundTo", REAL, SIZE)),
                        Binning.ofReals("{value}", "{roundTo}", "0"))
                .overload(
                        DECIMAL,
                        List.of(parameter("value", DECIMAL, VALUE), parameter("roundTo", DECIMAL, SIZE)),
                        java(Binning::ofDecimals))
                .overload(LONG, List.of(parameter("value", INTEGER, VALUE)), sql("CAST({value} AS BIGINT)"))
                .overload(REAL, List.of(parameter("value", REAL, VALUE)), sql("floor({value})"))
                .overload(
                        DECIMAL,
                        List.of(parameter("value", oneOf(DECIMAL), VALUE)),
                        java(arguments ->
                                DecimalValue.map(arguments[0], number -> number.setScale(0, RoundingMode.FLOOR))))
                .example("bin(7, 5)", "5")
                .example("bin(-7, 5)", "-10")
                .example("bin(4.5, 1)", "4.0")
                .example("bin(decimal(0.35), 0.1)", "decimal(0.3)")
                .example("bin(datetime(2024-01-01 10:20:30), 1h)", "datetime(2024-01-01 10:00:00)")
                .example("bin(-1h, 1d)", "time(-1.00:00:00)")
                .example("bin(long(null), 5)", "long(null)")
                .example("bin(7, 0)", "long(null)")
                .build();
    }
}

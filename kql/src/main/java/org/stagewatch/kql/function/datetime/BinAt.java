package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.type.ScalarType;

/// `bin_at`.
final class BinAt implements FunctionDefinition {
    private static final String VALUE = "The value to round down.";
    private static final String SIZE = "The size of a bin, above 0.";
    private static final String POINT = "Where a bin begins.";

    @Override
    public ScalarFunction define() {
        ScalarFunction.Builder bin = ScalarFunction.named("bin_at")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("Rounds a value down to a multiple of a bin size, counted from a fixed point.")
                .notes("The result is null if a value is null or the bin size is not above 0.");
        for (ScalarType value : List.of(TIMESPAN, DATETIME)) {
            bin.overload(
                    value,
                    List.of(
                            parameter("value", oneOf(value), VALUE),
                            parameter("bin_size", oneOf(TIMESPAN), SIZE),
                            parameter("fixed_point", oneOf(value), POINT)),
                    Binning.ofIntegers("{value}", "{bin_size}", "{fixed_point}"));
        }
        return bin.overload(
                        LONG,
                        List.of(
                                parameter("value", INTEGER, VALUE),
                                parameter("bin_size", INTEGER, SIZE),
                                parameter("fixed_point", INTEGER, POINT)),
                        Binning.ofIntegers("CAST({value} AS BIGINT)", "{bin_size}", "{fixed_point}"))
                .overload(
                        REAL,
                        List.of(
                                parameter("value", REAL, VALUE),
                                parameter("bin_size", REAL, SIZE),
                                parameter("fixed_point", REAL, POINT)),
                        Binning.ofReals("{value}", "{bin_size}", "{fixed_point}"))
                .overload(
                        DECIMAL,
                        List.of(
                                parameter("value", DECIMAL, VALUE),
                                parameter("bin_size", DECIMAL, SIZE),
                                parameter("fixed_point", DECIMAL, POINT)),
                        java(Binning::ofDecimals))
                .example("bin_at(6.5, 2.5, 7)", "4.5")
                .example("bin_at(decimal(0.1), 0.25, 0.2)", "decimal(-0.05)")
                .example("bin_at(1h, 1d, 12h)", "time(-12:00:00)")
                .example("bin_at(datetime(2017-05-17 10:20), 7d, datetime(2017-06-04))", "datetime(2017-05-14)")
                .example("bin_at(datetime(null), 7d, datetime(2017-06-04))", "datetime(null)")
                .build();
    }
}

package org.stagewatch.kql.function.sketch;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ScalarFunction;

/// `rank_tdigest` and `percentrank_tdigest`.
///
/// @param isPercent whether the rank is a share of all values, in percent
record RankTdigest(boolean isPercent) implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        String name = isPercent ? "percentrank_tdigest" : "rank_tdigest";
        return ScalarFunction.named(name)
                .summary(
                        isPercent
                                ? "How many percent of a sketch's values do not exceed a value."
                                : "How many of a sketch's values do not exceed a value.")
                .notes("Exact. The value must be of the type of the sketch's values.")
                .overload(
                        REAL,
                        List.of(
                                parameter("tdigest", DYNAMIC, "What `tdigest` or `tdigest_merge` gave."),
                                parameter(
                                        "value",
                                        ParameterType.oneOf(INT, LONG, REAL, DATETIME, TIMESPAN),
                                        "The value to place.")),
                        java(arguments -> rank(arguments, isPercent)))
                .example(
                        name + "(toscalar(range x from 1 to 8 step 1 | summarize tdigest(x)), 6)",
                        isPercent ? "75.0" : "6.0")
                .example(name + "(dynamic(null), 6)", "real(null)")
                .build();
    }

    private static @Nullable Double rank(@Nullable Object[] arguments, boolean isPercent) {
        Spread spread = Spread.of(arguments[0]);
        if (spread == null || !(arguments[1] instanceof Number value) || !Double.isFinite(value.doubleValue())) {
            return null;
        }
        double rank = spread.rank(new BigDecimal(value.toString()));
        return isPercent ? rank * 100 / spread.total().doubleValue() : rank;
    }
}

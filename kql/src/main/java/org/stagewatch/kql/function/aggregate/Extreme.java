package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.STRING;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.util.List;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.type.ScalarType;

/// What `min` and `max` and their conditional forms share.
enum Extreme {
    LEAST("min", DecimalAggregation.LEAST),
    GREATEST("max", DecimalAggregation.GREATEST);

    private static final List<ScalarType> PLAIN = List.of(BOOL, INT, LONG, REAL, DATETIME, TIMESPAN);

    private final String aggregate;
    private final DecimalAggregation ofDecimals;

    Extreme(String aggregate, DecimalAggregation ofDecimals) {
        this.aggregate = aggregate;
        this.ofDecimals = ofDecimals;
    }

    AggregateFunction.Builder overloads(AggregateFunction.Builder extreme, Condition condition) {
        String meaning = "What is compared.";
        for (ScalarType type : PLAIN) {
            extreme.overload(
                    type,
                    condition.parameters(parameter("expr", oneOf(type), meaning)),
                    condition.sqlOf(aggregate + "({expr}){filter}"));
        }
        extreme.overload(
                STRING,
                condition.parameters(parameter("expr", oneOf(STRING), meaning)),
                condition.sqlOf("coalesce(" + aggregate + "({expr}){filter}, '')"));
        return ofDecimals.overload(extreme, condition, meaning);
    }
}

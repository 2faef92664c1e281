package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.REAL;

import org.stagewatch.kql.function.AggregateFunction;

/// Standard deviation and variance, of a sample and of a population.
enum Spread {
    STDEV("stddev_samp"),
    STDEVP("stddev_pop"),
    VARIANCE("var_samp"),
    VARIANCEP("var_pop");

    private final String aggregate;

    Spread(String aggregate) {
        this.aggregate = aggregate;
    }

    AggregateFunction.Builder overloads(AggregateFunction.Builder spread, Condition condition) {
        return spread.notes("Nulls are left out. The result is 0 if there are too few values.")
                .overload(
                        REAL,
                        condition.parameters(parameter("expr", REAL, "The values.")),
                        condition.sqlOf("coalesce(" + aggregate + "({expr}){filter}, 0e0)"));
    }
}

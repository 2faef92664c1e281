package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.REAL;

import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.ResultName;

/// Covariance, of a sample and of a population.
enum JointSpread {
    COVARIANCE("covar_samp"),
    COVARIANCEP("covar_pop");

    private final String aggregate;

    JointSpread(String aggregate) {
        this.aggregate = aggregate;
    }

    AggregateFunction.Builder overloads(AggregateFunction.Builder spread, Condition condition) {
        return spread.notes("Rows where either value is null are left out. The result is 0 if there are too few rows.")
                .resultName(ResultName.PREFIX_AND_FIRST_TWO_ARGUMENTS)
                .overload(
                        REAL,
                        condition.parameters(
                                parameter("expr1", REAL, "The first values."),
                                parameter("expr2", REAL, "The second values.")),
                        condition.sqlOf("coalesce(" + aggregate + "({expr1}, {expr2}){filter}, 0e0)"));
    }
}

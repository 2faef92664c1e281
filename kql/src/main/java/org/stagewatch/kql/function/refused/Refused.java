package org.stagewatch.kql.function.refused;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.type.ScalarType;

/// A scalar function that is refused when it is to run.
///
/// @param summary what Kusto gives
/// @param signatures at least one
record Refused(String name, String summary, Refusal refusal, ResultName resultName, List<Signature> signatures)
        implements FunctionDefinition {
    Refused {
        signatures = List.copyOf(signatures);
    }

    record Signature(ReturnType returns, List<Parameter> parameters) {
        Signature {
            parameters = List.copyOf(parameters);
        }
    }

    static Refused of(String name, String summary, Refusal refusal, ScalarType returns, Parameter... parameters) {
        return new Refused(name, summary, refusal, ResultName.NUMBERED, List.of()).or(returns, parameters);
    }

    /// With another signature.
    Refused or(ScalarType returns, Parameter... parameters) {
        return or(ReturnType.exactly(returns), parameters);
    }

    Refused or(ReturnType returns, Parameter... parameters) {
        List<Signature> all = new ArrayList<>(signatures);
        all.add(new Signature(returns, List.of(parameters)));
        return new Refused(name, summary, refusal, resultName, all);
    }

    Refused naming(ResultName rule) {
        return new Refused(name, summary, refusal, rule, signatures);
    }

    @Override
    public ScalarFunction define() {
        ScalarFunction.Builder builder =
                ScalarFunction.named(name).resultName(resultName).summary(summary);
        for (Signature signature : signatures) {
            builder.overload(signature.returns(), signature.parameters(), refusal.implementation());
        }
        return builder.build();
    }
}

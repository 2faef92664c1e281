package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.Conversion;

/// `strcat_delim()`. Source: the manual page of that name.
final class StrCatDelim implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("strcat_delim")
                .summary("Joins values to one text with a delimiter between them.")
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(
                                parameter("delimiter", ParameterType.ANY, "What stands between the values."),
                                parameter("values", ParameterType.ANY, "The values; all but text is converted.")
                                        .repeated()),
                        NEVER,
                        lowered(StrCatDelim::lower))
                .example("strcat_delim('-', 1, '2', 'é', 1s)", "'1-2-é-00:00:01'")
                .example("strcat_delim(', ', '', 'b')", "', b'")
                .build();
    }

    private static SqlExpression lower(LoweredCall call) {
        List<SqlExpression> texts = new ArrayList<>();
        call.operands().forEach(operand -> texts.add(Conversion.text(call.dialect(), operand)));
        return SqlExpression.sql("concat_ws({texts...})", texts.toArray(SqlExpression[]::new));
    }
}

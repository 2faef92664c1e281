package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.Conversion;

/// `hash_sha1()`. Source: the manual page of that name.
final class HashSha1 implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("hash_sha1")
                .summary("Gives the SHA-1 hash of a value, in hexadecimal.")
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(parameter("value", ParameterType.ANY, "The value; all but text is converted.")),
                        NEVER,
                        lowered(call -> SqlExpression.sql(
                                call.dialect() == DUCKDB ? "sha1({text})" : "sha1({text})",
                                Conversion.text(call.dialect(), call.operands().getFirst()))))
                .example("hash_sha1('World')", "'70c07ec18ef89c5309bbb0937f3a6342411e1fdd'")
                .example("hash_sha1('')", "'da39a3ee5e6b4b0d3255bfef95601890afd80709'")
                .build();
    }
}

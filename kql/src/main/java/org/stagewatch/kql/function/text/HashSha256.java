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

/// `hash_sha256()`. Source: the manual page of that name.
final class HashSha256 implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("hash_sha256")
                .summary("Gives the SHA-256 hash of a value, in hexadecimal.")
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(parameter("value", ParameterType.ANY, "The value; all but text is converted.")),
                        NEVER,
                        lowered(call -> SqlExpression.sql(
                                call.dialect() == DUCKDB ? "sha256({text})" : "sha2({text}, 256)",
                                Conversion.text(call.dialect(), call.operands().getFirst()))))
                .example("hash_sha256('World')", "'78ae647dc5544d227130a0682a51e30bc7777fbb6d8a8f17007463a3ecd1d524'")
                .example("hash_sha256('')", "'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'")
                .build();
    }
}

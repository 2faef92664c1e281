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

/// `hash_md5()`. Source: the manual page of that name.
final class HashMd5 implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("hash_md5")
                .summary("Gives the MD5 hash of a value, in hexadecimal.")
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(parameter("value", ParameterType.ANY, "The value; all but text is converted.")),
                        NEVER,
                        lowered(call -> SqlExpression.sql(
                                call.dialect() == DUCKDB ? "md5({text})" : "md5({text})",
                                Conversion.text(call.dialect(), call.operands().getFirst()))))
                .example("hash_md5('World')", "'f5a7924e621e84c9280a9a27e1bcb7f6'")
                .example("hash_md5('')", "'d41d8cd98f00b204e9800998ecf8427e'")
                .build();
    }
}

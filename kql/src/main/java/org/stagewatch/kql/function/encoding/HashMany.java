package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.ANY;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.Collections;
import java.util.List;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Implementation.Operand;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.type.ScalarType;

final class HashMany implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("hash_many")
                .summary("Hashes several values into one hash.")
                .notes(
                        "The result is that of hash_combine() over the hash() of each value; it is not the number that Kusto gives.")
                .overload(
                        LONG,
                        List.of(
                                parameter("value1", ANY, "A value."),
                                parameter("value2", ANY, "More values.").repeated()),
                        lowered(HashMany::lower))
                .example("hash_many('Hello', 1) == hash_combine(hash('Hello'), hash(1))", "true")
                .example("hash_many('é', '') == hash_many('', 'é')", "false")
                .build();
    }

    private static SqlExpression lower(LoweredCall call) {
        List<SqlExpression> hashes =
                call.operands().stream().map(HashMany::hash).toList();
        JavaFunction combine = new JavaFunction(
                "kql_hash_many_" + hashes.size(),
                Collections.nCopies(hashes.size(), LONG),
                LONG,
                JavaFunction.NullArguments.GIVE_NULL,
                HashCombine::combine);
        return new SqlExpression.JavaCall(combine, hashes);
    }

    private static SqlExpression hash(Operand operand) {
        ScalarType type = operand.type();
        JavaFunction hash = new JavaFunction(
                "kql_hash_of_" + type.kqlName(),
                List.of(type),
                LONG,
                JavaFunction.NullArguments.GIVE_NULL,
                arguments -> HashedValue.hash(type, arguments));
        return new SqlExpression.JavaCall(hash, List.of(operand.sql()));
    }
}

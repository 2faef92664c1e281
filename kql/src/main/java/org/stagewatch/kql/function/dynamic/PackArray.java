package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.ANY;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import java.util.stream.IntStream;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.dialect.SqlTemplate;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.ScalarFunction;

final class PackArray implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("pack_array")
                .shape(DynamicShape.ARRAY)
                .summary("Makes an array of values.")
                .overload(
                        exactly(DYNAMIC),
                        List.of(parameter("value", ANY, "A value.").repeated()),
                        NEVER,
                        lowered(PackArray::lower))
                .example("pack_array(1, 'é', 2.5, true)", "dynamic([1, 'é', 2.5, true])")
                .example("pack_array(long(null), '')", "dynamic([null, ''])")
                .example(
                        "pack_array(1h, datetime(2024-01-01))", "dynamic(['01:00:00', '2024-01-01T00:00:00.0000000Z'])")
                .build();
    }

    private static SqlExpression lower(LoweredCall call) {
        List<SqlExpression> elements = IntStream.range(0, call.operands().size())
                .mapToObj(index -> SqlExpression.sql("coalesce({json}, 'null')", AnyValueParameter.json(call, index)))
                .toList();
        return SqlTemplate.of("('[' || concat_ws(',', {elements...}) || ']')").fill(elements);
    }
}

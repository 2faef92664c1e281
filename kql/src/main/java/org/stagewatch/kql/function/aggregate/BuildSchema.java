package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.dialect.SqlTemplate;
import org.stagewatch.kql.function.AggregateDefinition;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.json.Json;

final class BuildSchema implements AggregateDefinition {
    private static final JavaFunction SCHEMA = new JavaFunction(
            "kql_build_schema", List.of(STRING), DYNAMIC, JavaFunction.NullArguments.GIVE_NULL, BuildSchema::schema);

    @Override
    public AggregateFunction define() {
        return AggregateFunction.named("buildschema")
                .columnPrefix("schema")
                .shape(DynamicShape.BAG)
                .summary("The least schema that all values of a group fit.")
                .notes("A place with several types has an array of them. What the elements of an array are stands under"
                        + " the name `indexer` in backticks. Nulls say nothing.")
                .overload(DYNAMIC, List.of(parameter("expr", DYNAMIC, "The values.")), lowered(BuildSchema::lower))
                .example(
                        "datatable (x: dynamic) [dynamic({'a': 1, 'b': 3.5}), dynamic({'a': 'é', 'c': [true, 2]})] | summarize buildschema(x)",
                        "dynamic({'a': ['long', 'string'], 'b': 'double', 'c': {'`indexer`': ['bool', 'long']}})")
                .example(
                        "datatable (x: dynamic) [dynamic(null), dynamic('a')] | summarize buildschema(x)",
                        "dynamic('string')")
                .build();
    }

    private static SqlExpression lower(LoweredCall call) {
        String list = call.dialect() == DUCKDB
                ? "'[' || array_to_string(list({expr}), ',') || ']'"
                : "'[' || array_join(collect_list({expr}), ',') || ']'";
        return new SqlExpression.JavaCall(SCHEMA, List.of(SqlTemplate.of(list).fill(call.sqls())));
    }

    private static @Nullable String schema(@Nullable Object[] arguments) {
        List<Json> values = Json.parseArray((String) Objects.requireNonNull(arguments[0]));
        SchemaNode root = new SchemaNode();
        if (values != null) {
            values.forEach(root::add);
        }
        Json schema = root.schema();
        return schema == null ? null : schema.text();
    }
}

package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

/// `d.name` and `d["name"]`.
final class Member implements FunctionDefinition {
    private static final JavaFunction FIND = new JavaFunction(
            "kql_member", List.of(DYNAMIC, STRING), DYNAMIC, JavaFunction.NullArguments.GIVE_NULL, Member::find);

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named(".")
                .summary("The member of a property bag that has a name.")
                .notes(
                        "Internal: written `bag.name` or `bag[\"name\"]`. What isn't there is null, and so is a member of no bag.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("bag", DYNAMIC, "The bag."),
                                parameter("name", STRING, "The member's name; case matters.")),
                        lowered(Member::lower))
                .example("parse_json('{\"a\": {\"b\": 1}}').a.b", "dynamic(1)")
                .example("parse_json('{\"é.\\\\\"*\": 1}')['é.\\\"*']", "dynamic(1)")
                .example("parse_json('{\"a\": null}').a", "dynamic(null)")
                .example("parse_json('[1]').a", "dynamic(null)")
                .build();
    }

    /// DuckDB's JSON functions find a member whose name is constant; a name in a path can hold neither quotes nor an
    /// asterisk, one in a JSON pointer isn't all digits, since that would also find elements of arrays.
    static SqlExpression lower(LoweredCall call) {
        if (call.dialect() != DUCKDB || !(call.operands().get(1).constant() instanceof String name)) {
            return new SqlExpression.JavaCall(FIND, call.sqls());
        }
        boolean needsPointer = name.isEmpty() || name.chars().anyMatch(character -> "\"\\*".indexOf(character) >= 0);
        String path = needsPointer ? "/" + name.replace("~", "~0").replace("/", "~1") : "$.\"" + name + "\"";
        return Element.extract(call.sql(0), SqlExpression.text(path));
    }

    private static @Nullable String find(@Nullable Object[] arguments) {
        Map<String, Json> members = Calls.bag(arguments, 0);
        return members == null ? null : Calls.result(members.get(Calls.text(arguments, 1)));
    }
}

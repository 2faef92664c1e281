package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Implementation.unsupported;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.DynamicText;
import org.stagewatch.kql.json.Json;

/// `extract_all()`. Source: the manual page of that name.
final class ExtractAll implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("extract_all")
                .alias("extractall")
                .shape(DynamicShape.ARRAY)
                .summary("Gives the groups of all matches of a regular expression.")
                .notes("One group gives an array of texts, more give an array of arrays. No match gives null.")
                .check(RegexSyntax.of(0))
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("pattern", STRING, "The regular expression, with groups.")
                                        .constant(),
                                parameter("source", STRING, "The text.")),
                        lowered(DUCKDB, ExtractAll::lower),
                        unsupported(SPARK, "Spark's regular expressions differ from KQL's"))
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("pattern", STRING, "The regular expression, with groups.")
                                        .constant(),
                                parameter("groups", DYNAMIC, "The numbers or names of the groups to give."),
                                parameter("source", STRING, "The text.")),
                        lowered(DUCKDB, ExtractAll::lower),
                        unsupported(SPARK, "Spark's regular expressions differ from KQL's"))
                .example("extract_all(@'(\\d+)', 'a1 b22 é')", "dynamic(['1', '22'])")
                .example("extract_all(@'(\\w)=(\\d)', 'a=1 b=2')", "dynamic([['a', '1'], ['b', '2']])")
                .example(
                        "extract_all(@'(\\w)(\\w+)(\\w)', dynamic([1, 3]), 'abc def')",
                        "dynamic([['a', 'c'], ['d', 'f']])")
                .example("extract_all('(x)', '')", "dynamic(null)")
                .build();
    }

    private static final int MAX_GROUPS = 9;

    private static SqlExpression lower(LoweredCall call) {
        String pattern = call.operands().getFirst().constant() instanceof String constant ? constant : "()";
        List<@Nullable String> names = groupNames(pattern);
        List<Integer> groups = new ArrayList<>();
        if (call.operands().size() == 3 && call.operands().get(1).constant() instanceof String json) {
            for (Json group : DynamicText.elements(json)) {
                Long number = group instanceof Json.Number given ? given.longValue() : null;
                int place = number == null ? names.indexOf(DynamicText.plain(group)) + 1 : number.intValue();
                if (place >= 0 && place <= names.size()) {
                    groups.add(place);
                }
            }
        } else {
            for (int group = 1; group <= Math.min(names.size(), MAX_GROUPS); group++) {
                groups.add(group);
            }
        }
        if (groups.isEmpty()) {
            groups.add(0);
        }
        return extract(call.sqls().getLast(), call.sql(0), groups);
    }

    private static SqlExpression extract(SqlExpression source, SqlExpression pattern, List<Integer> groups) {
        List<SqlExpression> lists = new ArrayList<>();
        for (int group : groups) {
            lists.add(SqlExpression.sql(
                    "regexp_extract_all({source}, {pattern}, {group})", source, pattern, SqlExpression.number(group)));
        }
        if (lists.size() == 1) {
            return SqlExpression.sql("NULLIF(CAST(to_json({matches}) AS VARCHAR), '[]')", lists.getFirst());
        }
        StringBuilder elements = new StringBuilder();
        for (int index = 1; index <= lists.size(); index++) {
            elements.append(index == 1 ? "" : ", ").append("z[").append(index).append(']');
        }
        return SqlExpression.sql(
                "NULLIF(CAST(to_json(list_transform(list_zip({lists...}), lambda z: [" + elements
                        + "])) AS VARCHAR), '[]')",
                lists.toArray(SqlExpression[]::new));
    }

    /// The names of the groups that capture, in their order; null for one without a name.
    private static List<@Nullable String> groupNames(String pattern) {
        List<@Nullable String> names = new ArrayList<>();
        boolean isClass = false;
        for (int index = 0; index < pattern.length(); index++) {
            char character = pattern.charAt(index);
            if (character == '\\') {
                index++;
            } else if (isClass || character == '[') {
                isClass = character != ']';
            } else if (character == '(') {
                int nameStart = pattern.startsWith("?P<", index + 1)
                        ? index + 4
                        : pattern.startsWith("?<", index + 1) ? index + 3 : -1;
                int nameEnd = nameStart < 0 ? -1 : pattern.indexOf('>', nameStart);
                if (nameEnd > 0) {
                    names.add(pattern.substring(nameStart, nameEnd));
                } else if (!pattern.startsWith("?", index + 1)) {
                    names.add(null);
                }
            }
        }
        return names;
    }
}

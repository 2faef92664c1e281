package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

/// `replace_string()`. Source: the manual page of that name.
final class ReplaceString implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("replace_string")
                .summary("Replaces all places where a text occurs in another.")
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(
                                parameter("text", STRING, "The text."),
                                parameter("lookup", STRING, "The text to replace."),
                                parameter("rewrite", STRING, "The text to put in its place.")),
                        NEVER,
                        sql("replace({text}, {lookup}, {rewrite})"))
                .example("replace_string('a.b.c', '.', 'é')", "'aébéc'")
                .example("replace_string('abc', '', 'x')", "'abc'")
                .example("replace_string('', 'a', 'b')", "''")
                .build();
    }
}

package org.stagewatch.kql.function.text;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.DynamicText;

/// `strcat_array()`. Source: the manual page of that name.
final class StrCatArray implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("strcat_array")
                .summary("Joins the elements of an array to one text.")
                .overload(
                        ReturnType.exactly(STRING),
                        List.of(
                                parameter("array", DYNAMIC, "The array."),
                                parameter("delimiter", STRING, "What stands between the elements.")),
                        NEVER,
                        java(arguments ->
                                String.join((String) arguments[1], DynamicText.plainElements((String) arguments[0]))))
                .example("strcat_array(dynamic([1, 'é', 3]), '->')", "'1->é->3'")
                .example("strcat_array(dynamic([]), ',')", "''")
                .build();
    }
}

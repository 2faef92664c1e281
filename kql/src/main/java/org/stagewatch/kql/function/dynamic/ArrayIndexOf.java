package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.ANY;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;
import org.stagewatch.kql.type.ScalarType;

final class ArrayIndexOf implements FunctionDefinition {
    private static final Parameter ARRAY = parameter("array", DYNAMIC, "The array.");
    private static final Parameter VALUE = parameter("value", ANY, "What to look for.");
    private static final Parameter START = parameter("start", LONG, "The position to look from.");
    private static final Parameter LENGTH = parameter("length", LONG, "How many elements to look at; -1 for all.");
    private static final Parameter OCCURRENCE =
            parameter("occurrence", LONG, "Which of several.").constant();

    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("array_index_of")
                .summary("The position of a value in an array, or -1.")
                .notes(
                        "Positions count from 0; a negative start from the end. The result is null if the value is no array, or the occurrence is not above 0.")
                .overload(LONG, List.of(ARRAY, VALUE), body(2))
                .overload(LONG, List.of(ARRAY, VALUE, START), body(3))
                .overload(LONG, List.of(ARRAY, VALUE, START, LENGTH), body(4))
                .overload(LONG, List.of(ARRAY, VALUE, START, LENGTH, OCCURRENCE), body(5))
                .example("array_index_of(dynamic(['this', 'is', 'an', 'example', 'an', 'example']), 'an')", "2")
                .example(
                        "array_index_of(dynamic(['this', 'is', 'an', 'example', 'an', 'example']), 'example', 1, 3)",
                        "3")
                .example(
                        "array_index_of(dynamic(['this', 'is', 'an', 'example', 'an', 'example']), 'an', 1, -1, 2)",
                        "4")
                .example("array_index_of(dynamic([]), 'é')", "-1")
                .build();
    }

    private static Implementation body(int parameters) {
        List<ScalarType> types = List.of(DYNAMIC, DYNAMIC, LONG, LONG, LONG).subList(0, parameters);
        return AnyValueParameter.javaWithJson(
                "kql_array_index_of_" + parameters, types, LONG, ArrayIndexOf::find, Set.of(1));
    }

    private static @Nullable Long find(@Nullable Object[] arguments) {
        List<Json> elements = Calls.array(arguments, 0);
        long occurrence = arguments.length > 4 ? Calls.number(arguments, 4) : 1;
        if (elements == null || occurrence <= 0) {
            return null;
        }
        Json value = Calls.json(arguments, 1);
        long start = arguments.length > 2 ? Calls.number(arguments, 2) : 0;
        long from = Math.clamp(start < 0 ? start + elements.size() : start, 0L, (long) elements.size());
        long length = arguments.length > 3 ? Calls.number(arguments, 3) : -1;
        long to = length < 0 ? elements.size() : Math.min(from + Math.min(length, elements.size()), elements.size());
        for (int index = (int) from; index < to; index++) {
            if (elements.get(index).isSame(value) && --occurrence == 0) {
                return (long) index;
            }
        }
        return -1L;
    }
}

package org.stagewatch.spec.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.type.ScalarType;

/// Writes an overload as a line: how it is called, with what types, and the type of the result.
interface Signature {
    Set<ScalarType> NUMBERS = Set.of(ScalarType.INT, ScalarType.LONG, ScalarType.REAL, ScalarType.DECIMAL);

    String of(String name, Overload overload);

    static String type(ParameterType type) {
        return switch (type) {
            case ParameterType.Exactly(var exact) -> exact.kqlName();
            case ParameterType.OneOf(var types) -> oneOf(types);
            case ParameterType.AnyScalar() -> "any";
            case ParameterType.Common _ -> "same";
            case ParameterType.TypeArgument() -> "type";
        };
    }

    static String result(Overload overload) {
        return switch (overload.returns()) {
            case ReturnType.Exactly(var exact) -> exact.kqlName();
            case ReturnType.Common() -> "same";
            case ReturnType.OfArgument(var index) ->
                "as " + overload.parameter(index).name();
            case ReturnType.Computed(var _) -> "from the arguments";
        };
    }

    /// An int, a long, a real and a decimal together are called a number.
    private static String oneOf(Set<ScalarType> types) {
        List<String> names = new ArrayList<>();
        boolean anyNumber = types.containsAll(NUMBERS);
        if (anyNumber) {
            names.add("number");
        }
        types.stream()
                .sorted()
                .filter(type -> !anyNumber || !NUMBERS.contains(type))
                .map(ScalarType::kqlName)
                .forEach(names::add);
        return String.join(" or ", names);
    }
}

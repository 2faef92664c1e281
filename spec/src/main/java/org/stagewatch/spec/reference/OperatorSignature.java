package org.stagewatch.spec.reference;

import java.util.List;
import java.util.stream.Collectors;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.Parameter;

/// Writes operators as they stand in a query: `string has string → bool`.
final class OperatorSignature implements Signature {
    private static final String UNARY = "unary ";

    @Override
    public String of(String name, Overload overload) {
        List<String> types = overload.parameters().stream()
                .map(Parameter::takes)
                .map(Signature::type)
                .toList();
        return written(name, types, overload.isRepeated()) + " → " + Signature.result(overload);
    }

    private static String written(String name, List<String> types, boolean isRepeated) {
        if (name.equals("[]")) {
            return types.getFirst() + "[" + types.getLast() + "]";
        }
        if (name.equals(".")) {
            return types.getFirst() + ".name";
        }
        if (types.size() == 1) {
            return name.startsWith(UNARY)
                    ? name.substring(UNARY.length()) + types.getFirst()
                    : name + "(" + types.getFirst() + ")";
        }
        String rest =
                types.subList(1, types.size()).stream().collect(Collectors.joining(types.size() == 3 ? " .. " : ", "));
        boolean inParentheses = isRepeated || types.size() == 3;
        return types.getFirst() + " " + name + " "
                + (inParentheses ? "(" + rest + (isRepeated ? ", ..." : "") + ")" : rest);
    }
}

package org.stagewatch.spec.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.Example;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;

/// What a page says of one function or operator.
///
/// @param aliases its other names
record Entry(
        String name,
        List<String> aliases,
        String summary,
        String notes,
        List<Overload> overloads,
        List<Example> examples) {
    static Entry of(ScalarFunction function) {
        return new Entry(
                function.name(),
                function.aliases(),
                function.summary(),
                function.notes(),
                function.overloads(),
                function.examples());
    }

    static Entry of(AggregateFunction function) {
        return new Entry(
                function.name(),
                function.aliases(),
                function.summary(),
                function.notes(),
                function.overloads(),
                function.examples());
    }

    /// @param signature how its signatures are written
    String text(Signature signature) {
        StringBuilder text = new StringBuilder("## " + name + "\n\n" + summary + "\n");
        if (!notes.isEmpty()) {
            text.append("\n").append(notes).append("\n");
        }
        if (!aliases.isEmpty()) {
            text.append("\nAlso called ").append(code(aliases)).append(".\n");
        }
        text.append("\n```text\n");
        overloads.stream()
                .map(overload -> signature.of(name, overload))
                .distinct()
                .forEach(line -> text.append(line).append("\n"));
        text.append("```\n");
        Map<String, String> parameters = parameters();
        parameters.forEach((parameter, meaning) ->
                text.append("\n- `").append(parameter).append("`: ").append(meaning));
        text.append(parameters.isEmpty() ? "" : "\n");
        refusals().forEach(line -> text.append("\n").append(line).append("\n"));
        if (!examples.isEmpty()) {
            text.append("\n```text\n");
            examples.forEach(example -> text.append(example.call())
                    .append("\n    = ")
                    .append(example.result())
                    .append("\n"));
            text.append("```\n");
        }
        return text.toString();
    }

    private Map<String, String> parameters() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Overload overload : overloads) {
            for (Parameter parameter : overload.parameters()) {
                meanings.putIfAbsent(parameter.name(), parameter.meaning());
            }
        }
        return meanings;
    }

    /// One line for each dialect that can't carry out any overload.
    private List<String> refusals() {
        List<String> lines = new ArrayList<>();
        for (Dialect dialect : Dialect.values()) {
            List<String> reasons = overloads.stream()
                    .map(overload -> overload.implementations().get(dialect))
                    .filter(Implementation.Unsupported.class::isInstance)
                    .map(Implementation.Unsupported.class::cast)
                    .map(Implementation.Unsupported::reason)
                    .distinct()
                    .toList();
            boolean isRefused = overloads.stream()
                    .allMatch(
                            overload -> overload.implementations().get(dialect) instanceof Implementation.Unsupported);
            if (isRefused && !overloads.isEmpty()) {
                lines.add("Refused on " + Support.name(dialect) + ": " + String.join("; ", reasons) + ".");
            }
        }
        return lines;
    }

    private static String code(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}

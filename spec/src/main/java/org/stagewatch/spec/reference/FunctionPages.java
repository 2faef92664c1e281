package org.stagewatch.spec.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.library.FunctionLibrary;
import org.stagewatch.kql.function.operator.OperatorFunctions;

/// Writes functions and scalar operators as pages: signatures, meaning, parameters and examples, from their
/// definitions.
final class FunctionPages {
    private static final String HEADER =
            "This page is made from the definitions in the source. The examples are run as tests. A number is an int, a long,\n"
                    + "a real or a decimal.\n";

    /// Operators whose names are more than one word.
    private static final Set<String> WORDS = Set.of("matches regex", "unary +", "unary -");

    private final FunctionLibrary library = FunctionLibrary.standard();

    /// The pages by their file names.
    Map<String, String> pages() {
        Set<String> operators = OperatorFunctions.ALL.stream()
                .map(definition -> definition.define().name())
                .collect(Collectors.toSet());
        Predicate<ScalarFunction> isOperator =
                function -> operators.contains(function.name()) || isWritten(function.name());
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("scalar-operators.md", page("Scalar operators", scalars(isOperator), new OperatorSignature()));
        pages.put("functions.md", page("Scalar functions", scalars(isOperator.negate()), new CallSignature()));
        pages.put(
                "aggregations.md",
                page("Aggregation functions", library.aggregates().stream().map(Entry::of), new CallSignature()));
        return pages;
    }

    private Stream<Entry> scalars(Predicate<ScalarFunction> chosen) {
        return library.scalars().stream().filter(chosen).map(Entry::of);
    }

    /// Access to parts of dynamic values is a function too, called by its signs.
    private static boolean isWritten(String name) {
        return !Character.isLetter(name.charAt(0));
    }

    /// Functions that only the binder can call have a blank in their names.
    private static boolean isCallable(String name) {
        return WORDS.contains(name) || !name.contains(" ");
    }

    private static String page(String title, Stream<Entry> all, Signature signature) {
        Map<String, Entry> entries = new TreeMap<>();
        all.filter(entry -> isCallable(entry.name())).forEach(entry -> entries.put(entry.name(), entry));
        String contents = entries.keySet().stream()
                .map(name -> name.matches("\\w+") ? "[" + name + "](#" + name + ")" : "`" + name + "`")
                .collect(Collectors.joining(" "));
        String texts =
                entries.values().stream().map(entry -> entry.text(signature)).collect(Collectors.joining("\n"));
        return "# " + title + "\n\n" + HEADER + "\n" + contents + "\n\n" + texts;
    }
}

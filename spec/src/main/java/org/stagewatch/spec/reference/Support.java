package org.stagewatch.spec.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stagewatch.kql.bind.Plugins;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.library.FunctionLibrary;

/// Writes the tables of what runs where, and why something does not.
final class Support {
    private static final String HEADER = """
            # What runs where

            This page is made from the definitions of functions and plugins, and from what becomes of the specifications of
            operators and statements. A query is bound as Kusto binds it; what a backend can't carry out is refused, with the
            reason below, before anything runs.
            """;

    private final Path specifications;

    /// @param specifications the folder of all specifications
    Support(Path specifications) {
        this.specifications = specifications;
    }

    String page() throws IOException {
        StringBuilder page = new StringBuilder(HEADER);
        page.append("\n## Tabular operators\n\n").append(heading("Operator"));
        new SpecifiedSupport(specifications.resolve("operator")).rows().forEach(page::append);
        page.append("\n## Statements\n\n").append(heading("Statement"));
        new SpecifiedSupport(specifications.resolve("statement")).rows().forEach(page::append);
        page.append("\n## Plugins\n\n| Plugin | Runs | Reason |\n| --- | --- | --- |\n");
        Plugins.refusals()
                .forEach((name, reason) -> page.append(
                        "| `" + name + "` | " + (reason.isEmpty() ? "yes" : "no") + " | " + reason + " |\n"));
        page.append("\n## Functions and scalar operators\n\n").append(heading("Function"));
        functions().forEach((name, overloads) -> page.append(row(name, overloads)));
        return page.toString();
    }

    private static String heading(String first) {
        return "| " + first + " | DuckDB | Spark | Reason |\n| --- | --- | --- | --- |\n";
    }

    private static Map<String, List<Overload>> functions() {
        FunctionLibrary library = FunctionLibrary.standard();
        Map<String, List<Overload>> functions = new TreeMap<>();
        library.scalars().forEach(function -> functions.put(function.name(), function.overloads()));
        library.aggregates().forEach(function -> functions.put(function.name(), function.overloads()));
        functions.keySet().removeIf(name -> name.contains(" "));
        return functions;
    }

    private static String row(String name, List<Overload> overloads) {
        Set<String> reasons = new LinkedHashSet<>();
        List<String> cells = new ArrayList<>();
        for (Dialect dialect : Dialect.values()) {
            int refused = 0;
            for (Overload overload : overloads) {
                if (overload.implementations().get(dialect)
                        instanceof Implementation.Unsupported(var _, var reason, var _)) {
                    refused++;
                    reasons.add(reason);
                }
            }
            cells.add(howMuch(refused, overloads.size()));
        }
        return row(name, cells, reasons);
    }

    static String howMuch(int refused, int all) {
        return refused == 0 ? "yes" : refused < all ? "in part" : "no";
    }

    static String row(String name, List<String> cells, Set<String> reasons) {
        return "| `" + name.replace("|", "\\|") + "` | " + String.join(" | ", cells) + " | "
                + String.join("; ", reasons).replace("|", "\\|") + " |\n";
    }

    static String name(Dialect dialect) {
        return switch (dialect) {
            case DUCKDB -> "DuckDB";
            case SPARK -> "Spark";
        };
    }
}

package org.stagewatch.spec.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.library.FunctionLibrary;

/// Writes the table of what runs where, and why something does not.
final class Support {
    private static final String HEADER = """
            # What runs where

            This page is made from the definitions of the functions. A query is bound as Kusto binds it; what a backend can't carry
            out is refused, with the reason below, before anything runs.

            | Function | DuckDB | Spark | Reason |
            | --- | --- | --- | --- |
            """;

    String page() {
        FunctionLibrary library = FunctionLibrary.standard();
        Map<String, List<Overload>> functions = new TreeMap<>();
        library.scalars().forEach(function -> functions.put(function.name(), function.overloads()));
        library.aggregates().forEach(function -> functions.put(function.name(), function.overloads()));
        functions.keySet().removeIf(name -> name.contains(" "));
        StringBuilder page = new StringBuilder(HEADER);
        functions.forEach((name, overloads) -> page.append(row(name, overloads)));
        return page.toString();
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
            cells.add(refused == 0 ? "yes" : refused < overloads.size() ? "in part" : "no");
        }
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

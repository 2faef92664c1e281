package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Expression.FunctionKind;
import org.stagewatch.kql.syntax.Name;

/// Binds the tables that `union`, `search` and `find` bring together: names, wildcards and pipelines.
final class UnionParts {
    private final Binding binding;
    private final Scope scope;
    private final TabularBinder tabular;
    private boolean isIncomplete;

    UnionParts(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
        tabular = new TabularBinder(binding, scope);
    }

    /// @param name what `withsource` calls the rows
    /// @param isRead whether rows can come from it: an empty table that a wildcard found need not be read
    record Part(String name, Rows rows, boolean isRead) {}

    /// Whether a part is missing since there was an error.
    boolean isIncomplete() {
        return isIncomplete;
    }

    /// @param isFuzzy whether names without a table are left out
    List<Part> of(List<Expression> tables, @Nullable Rows piped, boolean isFuzzy) {
        List<Part> parts = new ArrayList<>();
        if (piped != null) {
            parts.add(new Part(name(piped, 0), piped, true));
        }
        boolean isAnyLeftOut = false;
        for (Expression table : tables) {
            Name missing = isFuzzy ? missing(table) : null;
            if (missing == null) {
                parts.addAll(parts(table, parts.size(), isFuzzy));
            } else {
                binding.report(Problems.leftOut(missing.text(), missing.span()));
                isAnyLeftOut = true;
            }
        }
        if (parts.isEmpty() && isAnyLeftOut && !binding.dialects().isEmpty()) {
            Span first = tables.getFirst().span();
            binding.report(Problems.nothingMatches("any of these", first));
        }
        return parts;
    }

    /// All tables of the catalog, and the views that the query declares.
    List<Part> all(Span span) {
        return fitting(_ -> true, span);
    }

    private List<Part> parts(Expression table, int before, boolean isFuzzy) {
        return switch (table) {
            case Expression.Wildcard(var span, var pattern) -> fitting(pattern, span, isFuzzy);
            case Expression.Star(var span) -> all(span);
            case Expression.Member(var _, var target, var member)
            when tabular.isDatabase(target) && member.text().contains("*") ->
                new DatabasePath(binding, scope).isHere(target)
                        ? fitting(member.text(), member.span(), isFuzzy)
                        : List.of();
            default -> {
                Rows rows = tabular.bind(table);
                String name = table instanceof Expression.NameReference(var reference)
                        ? reference.text()
                        : name(rows, before);
                yield List.of(new Part(name, rows, true));
            }
        };
    }

    private List<Part> fitting(String pattern, Span span, boolean isFuzzy) {
        List<Part> found = fitting(BindColumnChoice.wildcard(pattern), span);
        if (found.isEmpty() && views(BindColumnChoice.wildcard(pattern)).isEmpty()) {
            if (isFuzzy && !binding.dialects().isEmpty()) {
                binding.report(Problems.leftOut(pattern, span));
            } else {
                isIncomplete = true;
                binding.report(Problems.nothingMatches(pattern, span));
            }
        }
        return found;
    }

    private List<Part> fitting(Predicate<String> matches, Span span) {
        List<Part> parts = new ArrayList<>();
        boolean isRun = !binding.dialects().isEmpty();
        for (Table table : tabular.catalog().tables()) {
            if (matches.test(table.name()) && !table.name().startsWith("_GetWatchlist(")) {
                if (!binding.mayGrow(span, table.columns().size())) {
                    isIncomplete = true;
                    return List.of();
                }
                boolean isRead = isRun && !tabular.catalog().isEmpty(table);
                parts.add(new Part(table.name(), tabular.scan(table), isRead));
            }
        }
        // Microsoft's language service does not know the columns of views here; the service reads them.
        if (isRun) {
            for (String view : views(matches)) {
                Rows rows = tabular.bind(new Expression.NameReference(new Name(new Span(0, 0), view)));
                parts.add(new Part(view, rows, true));
            }
        }
        return parts;
    }

    private List<String> views(Predicate<String> matches) {
        return scope.names().reversed().stream()
                .distinct()
                .filter(matches)
                .filter(name -> scope.find(name) instanceof Symbol.Function(var declaration, var _)
                        && declaration.kind() == FunctionKind.VIEW
                        && declaration.parameters().isEmpty())
                .toList();
    }

    /// The name at the beginning of an expression that no table has, or null.
    private @Nullable Name missing(Expression table) {
        return switch (table) {
            case Expression.NameReference(var name) ->
                tabular.isTabular(table) || scope.find(name.text()) != null ? null : name;
            case Expression.Parenthesized(var _, var inner) -> missing(inner);
            case Expression.Pipeline pipeline -> missing(pipeline.source());
            default -> null;
        };
    }

    /// What `withsource` calls rows: the table's name, the name that `as` gave, or their number.
    String name(Rows rows, int number) {
        String alias = binding.aliasOf(rows.plan());
        if (alias != null) {
            return alias;
        }
        return rows.plan() instanceof Plan.Scan(var table, var _) ? table.name() : "union_arg" + number;
    }
}

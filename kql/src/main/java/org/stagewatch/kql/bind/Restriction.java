package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.syntax.Statement;

/// What `restrict access` leaves visible to the statements behind it. Source: the manual page *restrict statement*.
///
/// A name, or a pattern of names, stands for what `let` and `declare pattern` define; a name that nothing defines, and
/// a
/// name or pattern behind a database, for what is stored. Only tables, tabular views and patterns can be hidden.
///
/// @param hidden the names that the query has defined and that can't be seen any more
/// @param stored the tables and functions that can still be seen
record Restriction(Set<String> hidden, Catalog stored) {
    Restriction {
        hidden = Set.copyOf(hidden);
    }

    boolean hides(String name) {
        return hidden.contains(name);
    }

    static Restriction of(Statement.Restrict restrict, Binding binding, Scope scope) {
        List<Predicate<String>> defined = new ArrayList<>();
        List<Predicate<String>> stored = new ArrayList<>();
        TabularBinder tabular = new TabularBinder(binding, scope);
        for (Expression entity : restrict.entities()) {
            switch (entity) {
                case Expression.Star _ -> defined.add(_ -> true);
                case Expression.Wildcard(var _, var pattern) -> defined.add(BindColumnChoice.wildcard(pattern));
                case Expression.NameReference(var name) ->
                    (scope.find(name.text()) == null ? stored : defined).add(name.text()::equals);
                case Expression.Member(var _, var target, var member)
                when tabular.isDatabase(target) -> {
                    if (new DatabasePath(binding, scope).elsewhere(target) == null) {
                        stored.add(BindColumnChoice.wildcard(member.text()));
                    }
                }
                default ->
                    binding.refuse(Problems.unsupported(
                            "this in `restrict access`", entity.span(), "Name views, or `database().Table`."));
            }
        }
        Set<String> hidden = new HashSet<>();
        for (String name : scope.names()) {
            if (!anyFits(defined, name) && isTabular(name, tabular)) {
                hidden.add(name);
            }
        }
        return new Restriction(hidden, scope.visible(binding.catalog()).only(name -> anyFits(stored, name)));
    }

    private static boolean anyFits(List<Predicate<String>> tests, String name) {
        return tests.stream().anyMatch(test -> test.test(name));
    }

    /// Whether what the query calls so is a table, a graph, a function that gives a table, or a pattern.
    private static boolean isTabular(String name, TabularBinder tabular) {
        Symbol symbol = tabular.scope().find(name);
        Name called = new Name(new Span(0, 0), name);
        return symbol instanceof Symbol.Mapped
                || tabular.isTabular(new Expression.NameReference(called))
                || (symbol instanceof Symbol.Function
                        && tabular.isTabular(new Expression.Call(called.span(), called, List.of())));
    }
}

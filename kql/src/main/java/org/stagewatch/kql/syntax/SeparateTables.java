package org.stagewatch.kql.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.Span;

/// Takes a query that gives several tables apart into queries that give one each, in the order of the tables.
///
/// Each expression statement gives a table, or as many as its last operator if that is `fork` or `facet`. Source: the
/// manual pages *Batches*, *fork operator* and *facet operator*.
public final class SeparateTables {
    private final List<Table> tables = new ArrayList<>();

    private SeparateTables() {}

    /// A query that gives one table.
    ///
    /// @param name what the query calls the table; null if it doesn't say
    public record Table(@Nullable String name, Query query) {}

    /// At least one.
    public static List<Table> of(Query query) {
        SeparateTables separate = new SeparateTables();
        List<Statement> before = new ArrayList<>();
        for (Statement statement : query.statements()) {
            if (statement instanceof Statement.Result(var _, var expression)) {
                separate.add(query.span(), before, expression);
            } else {
                before.add(statement);
            }
        }
        return separate.tables.isEmpty() ? List.of(new Table(null, query)) : List.copyOf(separate.tables);
    }

    private void add(Span whole, List<Statement> before, Expression expression) {
        if (expression instanceof Expression.Pipeline(var span, var source, var operators) && !operators.isEmpty()) {
            List<Operator> steps = operators.subList(0, operators.size() - 1);
            for (Last last : single(operators.getLast())) {
                List<Operator> all = new ArrayList<>(steps);
                all.add(last.operator());
                add(last.name(), whole, before, new Expression.Pipeline(span, source, all));
            }
        } else {
            add(null, whole, before, expression);
        }
    }

    private void add(@Nullable String name, Span whole, List<Statement> before, Expression expression) {
        List<Statement> statements = new ArrayList<>(before);
        statements.add(new Statement.Result(expression.span(), expression));
        tables.add(new Table(name, new Query(whole, statements)));
    }

    private record Last(@Nullable String name, Operator operator) {}

    /// The operators that give the tables of an operator one by one.
    private static List<Last> single(Operator operator) {
        List<Last> single = new ArrayList<>();
        switch (operator) {
            case Operator.Fork(var span, var branches) ->
                branches.forEach(branch -> single.add(new Last(
                        branch.name() == null ? null : branch.name().text(),
                        new Operator.Fork(span, List.of(branch)))));
            case Operator.Facet(var span, var columns, var subquery) -> {
                if (!subquery.isEmpty()) {
                    single.add(new Last(null, new Operator.Facet(span, List.of(), subquery)));
                }
                columns.forEach(
                        column -> single.add(new Last(null, new Operator.Facet(span, List.of(column), List.of()))));
            }
            default -> single.add(new Last(null, operator));
        }
        return single;
    }
}

package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.syntax.NamedExpression;
import org.stagewatch.kql.syntax.Operator;

/// `fork` and `facet`, which give several tables. What is bound has one table as its result, so that only the first is
/// given, with a warning; [org.stagewatch.kql.syntax.SeparateTables] makes a query of each.
final class BindSeveralTables {
    private final Binding binding;
    private final Scope scope;

    BindSeveralTables(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows fork(Operator.Fork fork, Rows rows) {
        List<Rows> tables = new ArrayList<>();
        for (Operator.Fork.Branch branch : fork.branches()) {
            tables.add(after(branch.operators(), rows));
        }
        return first(tables, "fork", fork);
    }

    /// The table behind `with` comes first, then one of each column's values with their number.
    Rows facet(Operator.Facet facet, Rows rows) {
        List<Rows> tables = new ArrayList<>();
        if (!facet.subquery().isEmpty()) {
            tables.add(after(facet.subquery(), rows));
        }
        for (Expression column : facet.columns()) {
            if (column instanceof Expression.NameReference(var name)) {
                tables.add(values(name, rows));
            } else {
                binding.report(Problems.unsupported("`facet` by this", column.span()));
                tables.add(Rows.broken());
            }
        }
        return first(tables, "facet", facet);
    }

    private Rows after(List<Operator> operators, Rows rows) {
        Rows result = rows;
        OperatorBinder binder = new OperatorBinder(binding, scope);
        for (Operator operator : operators) {
            result = binder.bind(operator, result);
        }
        return result;
    }

    private Rows values(Name name, Rows rows) {
        Expression count = new Expression.Call(name.span(), new Name(name.span(), "count"), List.of());
        NamedExpression counted =
                new NamedExpression(name.span(), List.of(new Name(name.span(), "count_" + name.text())), count);
        NamedExpression key = new NamedExpression(name.span(), List.of(), new Expression.NameReference(name));
        return new BindSummarize(binding, scope)
                .bind(new Operator.Summarize(name.span(), List.of(), List.of(counted), List.of(key)), rows);
    }

    private Rows first(List<Rows> tables, String operator, Operator place) {
        if (tables.isEmpty()) {
            return Rows.broken();
        }
        if (tables.size() > 1) {
            binding.report(Problems.otherTables(operator, tables.size(), place.span()));
        }
        return tables.getFirst();
    }
}

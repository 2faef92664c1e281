package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// `partition`: applies a subquery to the rows of each value of a column.
///
/// The strategies give the same rows. Source: the manual page *partition operator*.
final class BindPartition {
    private final Binding binding;
    private final Scope scope;

    BindPartition(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.Partition partition, Rows rows) {
        ScalarExpression by = new ExpressionBinder(binding, scope, rows).bind(partition.by());
        if (!(by instanceof ScalarExpression.ColumnValue(var key))) {
            if (by.type() != ScalarType.ERROR) {
                binding.report(Problems.badValue(
                        "rows are partitioned by a column", partition.by().span()));
            }
            return Rows.broken();
        }
        if (key.type() == ScalarType.DYNAMIC) {
            binding.report(Problems.badValue(
                    "rows are not partitioned by a dynamic", partition.by().span()));
        }
        Rows result = partition.source() == null ? each(partition, rows, key) : whole(partition.source(), rows, key);
        if (rows.isBroken() || result.isBroken()) {
            return Rows.broken();
        }
        return result.in(rows.parts()).ordered(List.of()).extend(result.keepAll());
    }

    private Rows each(Operator.Partition partition, Rows rows, Column key) {
        List<Column> keys = new ArrayList<>(List.of(key));
        List<Column> carried = new ArrayList<>();
        if (rows.parts() != null) {
            rows.parts().keys().stream().filter(column -> !column.equals(key)).forEach(keys::add);
            carried.addAll(rows.parts().carried());
            carried.remove(key);
        }
        Rows shared = rows;
        Plan all = null;
        if (PartOperators.fillEmptyParts(partition.subquery())) {
            Plan.SharedPlan source =
                    binding.share("partition", rows, Plan.Reuse.ONCE).shared();
            shared = rows.over(new Plan.Shared(source, rows.plan().columns()));
            Plan distinct = Parts.grouped(new Parts(keys, carried, null), shared.plan(), List.of(), List.of());
            List<Assignment> renewed = new ArrayList<>();
            for (Column column : new Parts(keys, carried, null).columns()) {
                renewed.add(new Assignment(binding.renew(column), new ScalarExpression.ColumnValue(column)));
            }
            all = new Plan.Project(distinct, renewed);
        }
        return new PartOperators(binding, scope).bind(partition.subquery(), shared.in(new Parts(keys, carried, all)));
    }

    /// `partition by x { ... }`, a whole query for each value, in which `x` stands for the value.
    private Rows whole(Expression query, Rows rows, Column key) {
        if (!(query instanceof Expression.Pipeline(var _, var source, var operators))
                || !(source instanceof Expression.NameReference)
                || rows.parts() != null
                || PartOperators.fillEmptyParts(operators)) {
            binding.refuse(Problems.unsupported(
                    "such a query for each value of a column",
                    query.span(),
                    "Begin it with the name of a table, and count behind the `partition`."));
            Scope inner = scope.with(key.name(), new Symbol.Scalar(new ScalarExpression.ColumnValue(key), 1));
            Rows bound = new TabularBinder(binding, inner).bind(query);
            return bound;
        }
        Rows table = new TabularBinder(binding, scope).bind(source);
        Column value = binding.renew(key);
        Plan values = new Plan.Aggregate(
                rows.plan(), List.of(new Assignment(value, new ScalarExpression.ColumnValue(key))), List.of());
        Rows joined = table.over(new Plan.Join(values, table.plan(), Plan.JoinKind.INNER, List.of()))
                .in(new Parts(List.of(value), List.of(), null));
        Scope inner = scope.with(key.name(), new Symbol.Scalar(new ScalarExpression.ColumnValue(value), 1));
        return new PartOperators(binding, inner).bind(operators, joined);
    }
}

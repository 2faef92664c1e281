package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.Ordering;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.plan.WindowCall;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// `mv-apply`: expands arrays as `mv-expand` does, and applies a subquery to the elements of each row.
///
/// The rows are numbered, and the elements of one row are a part that the operators of the subquery take by itself. The
/// row's other columns come along. Source: the manual page *mv-apply operator*.
final class BindMvApply {
    private final Binding binding;
    private final Scope scope;

    BindMvApply(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.MvApply apply, Rows rows) {
        Column number = binding.newColumn("row", ScalarType.LONG);
        Rows numbered = numbered(rows, number);
        List<Column> kept = kept(apply, rows);
        boolean isFilled = PartOperators.fillEmptyParts(apply.subquery());
        if (isFilled) {
            Plan.SharedPlan shared =
                    binding.share("mv-apply", numbered, Plan.Reuse.ONCE).shared();
            numbered = numbered.over(new Plan.Shared(shared, numbered.plan().columns()));
        }
        List<Column> carried = carried(rows, kept);
        Rows parted = numbered.in(
                new Parts(List.of(number), carried, isFilled ? all(numbered.plan(), number, carried) : null));
        Rows expanded = new BindMvExpand(binding, scope)
                .bind(new Operator.MvExpand(apply.span(), apply.parameters(), apply.columns(), apply.limit()), parted);
        Rows applied = new PartOperators(binding, scope).bind(apply.subquery(), expanded);
        if (rows.isBroken() || applied.isBroken()) {
            return Rows.broken();
        }
        List<Ordering> order = new ArrayList<>(numbered.order());
        applied.order().stream().filter(ordering -> !order.contains(ordering)).forEach(order::add);
        return applied.in(rows.parts()).ordered(order).extend(assignments(kept, applied));
    }

    /// The rows with a number each, in the order that they have.
    private static Rows numbered(Rows rows, Column number) {
        ScalarExpression one = new ScalarExpression.Constant(ScalarType.LONG, 1L);
        Plan.Window.WindowAssignment assignment =
                new Plan.Window.WindowAssignment(number, new WindowCall.RowNumber(one, null));
        List<Ordering> order = new ArrayList<>(rows.order());
        order.add(new Ordering(
                new ScalarExpression.ColumnValue(number), Ordering.Direction.ASCENDING, Ordering.Nulls.FIRST));
        return rows.over(new Plan.Window(rows.plan(), List.of(), rows.order(), List.of(assignment)))
                .ordered(order);
    }

    /// The columns that are not expanded under their own names.
    private static List<Column> kept(Operator.MvApply apply, Rows rows) {
        Set<String> expanded = new HashSet<>();
        for (Operator.ExpandedColumn item : apply.columns()) {
            if (item.expression().names().isEmpty()
                    && item.expression().value() instanceof Expression.NameReference(var name)) {
                expanded.add(name.text());
            }
        }
        return rows.visible().stream()
                .filter(column -> !expanded.contains(column.name()))
                .toList();
    }

    /// The kept columns, and those that the order and the parts around need.
    private static List<Column> carried(Rows rows, List<Column> kept) {
        Set<Column> carried = new LinkedHashSet<>(kept);
        rows.order().forEach(ordering -> carried.addAll(ExpressionColumns.of(ordering.key())));
        if (rows.parts() != null) {
            carried.addAll(rows.parts().columns());
        }
        return List.copyOf(carried);
    }

    private Plan all(Plan numbered, Column number, List<Column> carried) {
        List<Assignment> columns = new ArrayList<>();
        columns.add(new Assignment(binding.renew(number), new ScalarExpression.ColumnValue(number)));
        carried.forEach(
                column -> columns.add(new Assignment(binding.renew(column), new ScalarExpression.ColumnValue(column))));
        return new Plan.Project(numbered, columns);
    }

    /// The row's columns, of which the subquery may have given some new values, then those that it added.
    private static List<Assignment> assignments(List<Column> kept, Rows applied) {
        Map<String, Column> columns = new LinkedHashMap<>();
        kept.forEach(column -> columns.put(column.name(), column));
        applied.visible().forEach(column -> columns.put(column.name(), column));
        return columns.values().stream().map(Assignment::keep).toList();
    }
}

package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Ordering;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.Plan.Unnest.Bags;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.NamedExpression;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// `mv-expand`: a row for each element of a dynamic array or bag.
final class BindMvExpand {
    private final Binding binding;
    private final Scope scope;

    BindMvExpand(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.MvExpand expand, Rows rows) {
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        ParameterText parameters = new ParameterText(expand.parameters());
        String bagKind =
                parameters.find("bagexpansion") == null ? parameters.find("kind") : parameters.find("bagexpansion");
        Bags bags = "array".equals(bagKind) ? Bags.AS_ARRAYS : Bags.AS_BAGS;
        String indexName = parameters.find("with_itemindex");
        List<Plan.Unnest.Expanded> expanded = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>(rows.keepAll());
        ColumnNames names = new ColumnNames(binding.library());
        for (Operator.ExpandedColumn item : expand.columns()) {
            ScalarExpression array = expressions.bind(item.expression().value());
            if (array.type() != ScalarType.DYNAMIC) {
                if (array.type() != ScalarType.ERROR) {
                    binding.report(Problems.notTheType(
                            ScalarType.DYNAMIC,
                            array.type(),
                            item.expression().value().span()));
                }
                array = new ScalarExpression.Constant(ScalarType.DYNAMIC, null);
            }
            Column element = binding.newColumn("element", ScalarType.DYNAMIC);
            expanded.add(new Plan.Unnest.Expanded(element, array, bags));
            String name = name(item.expression(), names, expressions);
            if (!names.take(name)) {
                binding.reportIfOnlyBound(
                        Problems.duplicateColumn(name, item.expression().span()));
            }
            place(assignments, name, element, item.type(), expressions);
        }
        Column index =
                indexName == null && expand.limit() == null && rows.order().isEmpty()
                        ? null
                        : binding.newColumn(indexName == null ? "index" : indexName, ScalarType.LONG);
        if (indexName != null && index != null) {
            assignments.add(Assignment.keep(index));
        }
        Rows source = expressions.rows();
        Plan plan = new Plan.Unnest(source.plan(), expanded, index);
        if (expand.limit() != null && index != null) {
            ScalarExpression limit = expressions.bindAs(ScalarType.LONG, expand.limit());
            ScalarExpression isWithin = expressions.operator(
                    "<", expand.limit().span(), List.of(new ScalarExpression.ColumnValue(index), limit));
            plan = new Plan.Filter(plan, isWithin);
        }
        return source.over(plan).ordered(order(rows.order(), index)).extend(assignments);
    }

    /// Rows that were in an order stay in it, and the elements of a row in that of their array.
    private static List<Ordering> order(List<Ordering> order, @Nullable Column index) {
        if (order.isEmpty() || index == null) {
            return order;
        }
        List<Ordering> all = new ArrayList<>(order);
        all.add(new Ordering(
                new ScalarExpression.ColumnValue(index), Ordering.Direction.ASCENDING, Ordering.Nulls.FIRST));
        return all;
    }

    private static String name(NamedExpression item, ColumnNames names, ExpressionBinder expressions) {
        if (!item.names().isEmpty()) {
            return item.names().getFirst().text();
        }
        String suggested = names.suggested(item.value());
        return suggested == null ? expressions.numberedName() : suggested;
    }

    /// The element takes the place of a column of its name, or comes last.
    private void place(
            List<Assignment> assignments,
            String name,
            Column element,
            @Nullable ScalarType type,
            ExpressionBinder expressions) {
        ScalarType wanted = type == null ? ScalarType.DYNAMIC : type;
        ScalarExpression value = expressions.conversions().convert(new ScalarExpression.ColumnValue(element), wanted);
        Assignment assignment = new Assignment(binding.newColumn(name, wanted), value);
        for (int index = 0; index < assignments.size(); index++) {
            if (assignments.get(index).column().name().equals(name)) {
                assignments.set(index, assignment);
                return;
            }
        }
        assignments.add(assignment);
    }
}

package org.stagewatch.kql.bind;

import java.util.List;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.plan.Aggregation;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.MembershipOperator;
import org.stagewatch.kql.type.ScalarType;

/// Binds `x in (T)` and its like: a whole table on the right, of which the first column counts.
final class MembershipInTable {
    private final ExpressionBinder expressions;

    MembershipInTable(ExpressionBinder expressions) {
        this.expressions = expressions;
    }

    ScalarExpression bind(MembershipOperator operator, Span span, ScalarExpression value, Rows list) {
        if (list.isBroken() || value.type() == ScalarType.ERROR) {
            return new ScalarExpression.Invalid();
        }
        if (list.visible().isEmpty()) {
            expressions
                    .binding()
                    .refuse(Problems.unsupported("`" + operator.text() + "` with a table without columns", span));
            return new ScalarExpression.Constant(ScalarType.BOOL, null);
        }
        Column first = list.visible().getFirst();
        if (operator == MembershipOperator.IN || operator == MembershipOperator.NOT_IN) {
            ScalarType common = Conversions.common(List.of(value.type(), first.type()));
            if (common == null) {
                expressions.binding().refuse(Problems.operatorTypes(operator.text(), span, value.type(), first.type()));
                return new ScalarExpression.Constant(ScalarType.BOOL, null);
            }
            ScalarExpression element =
                    expressions.conversions().convert(new ScalarExpression.ColumnValue(first), common);
            Column column = expressions.binding().newColumn(first.name(), common);
            return new ScalarExpression.InSubquery(
                    expressions.conversions().convert(value, common),
                    new Plan.Project(list.plan(), List.of(new Assignment(column, element))),
                    operator == MembershipOperator.NOT_IN);
        }
        return expressions.operator(operator.text(), span, List.of(value, array(list, first)));
    }

    /// The first column's values as one dynamic array.
    private ScalarExpression array(Rows list, Column first) {
        AggregateFunction makeSet = expressions.binding().library().aggregate("make_set");
        if (makeSet == null) {
            throw new IllegalStateException("make_set is missing");
        }
        OverloadChoice choice = OverloadChoice.of(
                makeSet.overloads(), List.of(new ScalarExpression.ColumnValue(first)), expressions.conversions());
        if (choice == null) {
            throw new IllegalStateException("make_set takes any value");
        }
        Column column = expressions.binding().newColumn("list", ScalarType.DYNAMIC);
        Aggregation aggregation =
                new Aggregation.Single(column, makeSet, choice.overload(), choice.arguments(), List.of());
        return new ScalarExpression.ScalarSubquery(
                new Plan.Aggregate(list.plan(), List.of(), List.of(aggregation)), ScalarType.DYNAMIC);
    }
}

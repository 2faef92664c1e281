package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stagewatch.kql.bind.UnionParts.Part;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.type.ScalarType;

/// What `find` takes from one table. A column that the table lacks is null.
///
/// @param named the columns that the condition names
/// @param types the result's columns between the source and the bag
record FoundRows(Binding binding, Scope scope, Set<Column> named, Map<String, ScalarType> types) {
    Plan of(Part part, Expression condition, boolean isPacked) {
        Rows rows = withNamed(part.rows());
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        ScalarExpression holds = new SearchCondition(
                        expressions, part.rows().visible(), SearchCondition.CaseRule.IGNORED)
                .bind(condition)
                .over(part.rows().visible());
        List<Assignment> assignments = new ArrayList<>();
        assignments.add(assignment(new ScalarExpression.Constant(ScalarType.STRING, part.name())));
        types.forEach((name, type) -> assignments.add(assignment(value(part, name, type, condition.span()))));
        if (isPacked) {
            assignments.add(assignment(rest(part, expressions, condition.span())));
        }
        return new Plan.Project(new Plan.Filter(expressions.rows().plan(), holds), assignments);
    }

    private Assignment assignment(ScalarExpression value) {
        return new Assignment(binding.newColumn("found", value.type()), value);
    }

    private Rows withNamed(Rows rows) {
        List<Assignment> assignments = new ArrayList<>(rows.keepAll());
        for (Column column : named) {
            if (rows.find(column.name()) == null) {
                assignments.add(new Assignment(
                        binding.newColumn(column.name(), column.type()),
                        new ScalarExpression.Constant(column.type(), null)));
            }
        }
        return rows.extend(assignments);
    }

    private ScalarExpression value(Part part, String name, ScalarType type, Span span) {
        Column column = part.rows().find(name);
        if (column == null) {
            return new ScalarExpression.Constant(type, null);
        }
        if (!Conversions.isPossible(column.type(), type)) {
            binding.report(Problems.notTheType(type, column.type(), span));
            return new ScalarExpression.Invalid();
        }
        return new Conversions(binding.library()).convert(new ScalarExpression.ColumnValue(column), type);
    }

    /// The columns that have no place of their own, as a bag.
    private ScalarExpression rest(Part part, ExpressionBinder expressions, Span span) {
        List<Argument> arguments = new ArrayList<>();
        for (String name : part.rows().names()) {
            if (!types.containsKey(name)) {
                arguments.add(new Argument(span, null, new Expression.Literal(span, ScalarType.STRING, name)));
                arguments.add(new Argument(span, null, new Expression.NameReference(new Name(span, name))));
            }
        }
        return arguments.isEmpty()
                ? new ScalarExpression.Constant(ScalarType.DYNAMIC, null)
                : expressions.bind(new Expression.Call(span, new Name(span, "bag_pack"), arguments));
    }
}

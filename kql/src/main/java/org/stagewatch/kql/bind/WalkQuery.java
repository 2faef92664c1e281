package org.stagewatch.kql.bind;

import java.util.List;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.plan.Aggregation;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Ordering;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.type.ScalarType;

/// Asks something of the elements of a walk, as a subquery for each match: the list of their ids is joined with the
/// edges or nodes they stand for.
final class WalkQuery {
    private final ExpressionBinder expressions;
    private final Binding binding;
    private final Span place;

    /// @param place what to name if a value can't be listed
    WalkQuery(ExpressionBinder expressions, Span place) {
        this.expressions = expressions;
        this.binding = expressions.binding();
        this.place = place;
    }

    /// Elements of a walk.
    ///
    /// @param ids a dynamic column of the match with their ids
    /// @param rows what has these ids
    record Listed(Column ids, Plan rows, Column id) {
        static Listed edges(PatternElement.Walk walk) {
            return new Listed(walk.steps(), walk.step().plan(), walk.step().id());
        }

        static Listed innerNodes(PatternElement.Walk walk) {
            return new Listed(walk.between(), walk.inner().plan(), walk.inner().id());
        }
    }

    /// The list of an expression's values, nulls among them.
    ScalarExpression map(Listed listed, ScalarExpression value) {
        Column index = binding.newColumn("place", ScalarType.LONG);
        Ordering inOrder = new Ordering(
                new ScalarExpression.ColumnValue(index), Ordering.Direction.ASCENDING, Ordering.Nulls.LAST);
        SubqueryColumns subqueries = new SubqueryColumns(binding);
        ScalarExpression plain = subqueries.without(value);
        // The aggregation lists the elements of arrays one by one.
        List<ScalarExpression> values = List.of(plain.type() == ScalarType.DYNAMIC ? call("pack_array", plain) : plain);
        Plan elements = subqueries.over(elements(listed, index));
        ScalarExpression list = total("make_list_with_nulls", elements, values, List.of(inOrder));
        return call("coalesce", list, new ScalarExpression.Constant(ScalarType.DYNAMIC, "[]"));
    }

    ScalarExpression any(Listed listed, ScalarExpression condition) {
        return call(">", count(elements(listed, condition)), new ScalarExpression.Constant(ScalarType.LONG, 0L));
    }

    /// A condition that is null for an element doesn't hold for it.
    ScalarExpression all(Listed listed, ScalarExpression condition) {
        ScalarExpression holds = call("coalesce", condition, new ScalarExpression.Constant(ScalarType.BOOL, false));
        return call(
                "==", count(elements(listed, call("not", holds))), new ScalarExpression.Constant(ScalarType.LONG, 0L));
    }

    /// The number of a plan's rows.
    ScalarExpression count(Plan plan) {
        return total("count", plan, List.of(), List.of());
    }

    private ScalarExpression total(String name, Plan plan, List<ScalarExpression> arguments, List<Ordering> order) {
        AggregateFunction function = binding.library().aggregate(name);
        if (function == null) {
            throw new IllegalStateException("the library has no " + name);
        }
        OverloadChoice choice = OverloadChoice.of(function.overloads(), arguments, expressions.conversions());
        if (choice == null) {
            return expressions.invalid(Problems.unsupported("a list of such values", place));
        }
        Column column = binding.newColumn(name, choice.type());
        Plan all = new Plan.Aggregate(
                plan,
                List.of(),
                List.of(new Aggregation.Single(column, function, choice.overload(), choice.arguments(), order)));
        return new ScalarExpression.ScalarSubquery(all, column.type());
    }

    private Plan elements(Listed listed, ScalarExpression condition) {
        SubqueryColumns subqueries = new SubqueryColumns(binding);
        ScalarExpression plain = subqueries.without(condition);
        return new Plan.Filter(subqueries.over(elements(listed, binding.newColumn("place", ScalarType.LONG))), plain);
    }

    /// @param index a column for the elements' places
    private Plan elements(Listed listed, Column index) {
        Column element = binding.newColumn("element", ScalarType.DYNAMIC);
        Column id = binding.newColumn("id", ScalarType.LONG);
        Plan unnested = new Plan.Unnest(
                new Plan.Values(List.of(), List.of(List.of())),
                List.of(new Plan.Unnest.Expanded(
                        element, new ScalarExpression.ColumnValue(listed.ids), Plan.Unnest.Bags.AS_BAGS)),
                index);
        Plan ids = new Plan.Project(
                unnested,
                List.of(
                        new Assignment(id, call("tolong", new ScalarExpression.ColumnValue(element))),
                        Assignment.keep(index)));
        Plan.JoinKey same =
                new Plan.JoinKey(new ScalarExpression.ColumnValue(id), new ScalarExpression.ColumnValue(listed.id));
        return new Plan.Join(ids, listed.rows, Plan.JoinKind.INNER, List.of(same));
    }

    private ScalarExpression call(String name, ScalarExpression... arguments) {
        return expressions.operator(name, place, List.of(arguments));
    }
}

package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Ordering;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.NamedExpression;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.syntax.SortKey;
import org.stagewatch.kql.type.ScalarType;

/// `top-nested`: the top values of an expression, within each of them the top values of the next, and so on.
///
/// Each level groups the rows that the levels above have chosen, and chooses among the groups of each parent.
/// Source: the manual page *top-nested operator*.
final class BindTopNested {
    private final Binding binding;
    private final Scope scope;
    private final ColumnNames names;

    BindTopNested(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
        names = new ColumnNames(binding.library());
    }

    Rows bind(Operator.TopNested nested, Rows rows) {
        SharedRows shared = binding.share("top-nested", rows, Plan.Reuse.ONCE);
        Rows chosen = null;
        List<Column> keys = new ArrayList<>();
        List<Ordering> order = new ArrayList<>();
        for (Operator.TopNested.Level level : nested.levels()) {
            if (level.others() != null) {
                binding.refuse(
                        Problems.unsupported("`with others`", level.others().span()));
            }
            Rows below = below(nested, shared.read(binding::renew), chosen, keys);
            Rows grouped = grouped(level, below, chosen);
            Column key = grouped.visible().get(grouped.visible().size() - 2);
            Ordering by = ordering(grouped.visible().getLast(), level.by());
            chosen = level.count() == null ? grouped : first(level, grouped.ordered(List.of(by, ascending(key))), keys);
            keys.add(key);
            order.add(by);
        }
        return chosen == null || rows.isBroken() ? Rows.broken() : chosen.ordered(order);
    }

    /// The rows of the groups chosen so far, with the columns of those groups.
    private Rows below(Operator.TopNested nested, Rows read, @Nullable Rows chosen, List<Column> keys) {
        if (chosen == null) {
            return read;
        }
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, read);
        List<Plan.JoinKey> joined = new ArrayList<>();
        for (int index = 0; index < keys.size(); index++) {
            NamedExpression of = nested.levels().get(index).of();
            ScalarExpression key = new ScalarExpression.ColumnValue(keys.get(index));
            joined.add(new Plan.JoinKey(
                    comparable(expressions, expressions.bind(of.value())), comparable(expressions, key)));
        }
        return read.over(new Plan.Join(read.plan(), chosen.plan(), Plan.JoinKind.INNER, joined));
    }

    /// A key as text, under which nulls are equal, as they are in groups.
    private static ScalarExpression comparable(ExpressionBinder expressions, ScalarExpression key) {
        return expressions.conversions().convert(key, ScalarType.STRING);
    }

    private Rows grouped(Operator.TopNested.Level level, Rows below, @Nullable Rows chosen) {
        ExpressionBinder arguments = new ExpressionBinder(binding, scope, below);
        Group group = new Group(arguments);
        ScalarExpression of = arguments.bind(level.of().value());
        if (of.type() == ScalarType.DYNAMIC) {
            binding.refuse(Problems.unsupported(
                    "`top-nested` of a dynamic", level.of().span(), "Turn it into text first: `tostring(...)`."));
        }
        String ofName = names.unique(name(level.of(), "Column1"));
        NamedExpression by = level.by().expression();
        String byName = names.unique(
                by.names().isEmpty()
                        ? "aggregated_" + ofName
                        : by.names().getFirst().text());
        ScalarExpression value = new ExpressionBinder(binding, scope, below, group).bind(by.value());
        List<Assignment> keys = new ArrayList<>();
        if (chosen != null) {
            keys.addAll(chosen.keepAll());
        }
        keys.add(new Assignment(binding.newColumn(ofName, of.type()), of));
        List<Assignment> columns = new ArrayList<>();
        keys.forEach(key -> columns.add(Assignment.keep(key.column())));
        columns.add(new Assignment(binding.newColumn(byName, value.type()), value));
        Plan plan = new Plan.Aggregate(arguments.rows().plan(), keys, group.aggregations());
        return below.unordered(plan, keys.stream().map(Assignment::column).toList())
                .project(columns);
    }

    private String name(NamedExpression item, String otherwise) {
        if (!item.names().isEmpty()) {
            return item.names().getFirst().text();
        }
        String suggested = names.suggested(item.value());
        return suggested == null ? otherwise : suggested;
    }

    /// The first groups of each parent, in the order at hand.
    private Rows first(Operator.TopNested.Level level, Rows grouped, List<Column> parents) {
        if (level.count() == null) {
            return grouped;
        }
        Rows parted = grouped.in(new Parts(parents, List.of(), null));
        return new BindTake(binding, scope).bind(level.count(), parted).in(null);
    }

    private static Ordering ordering(Column column, SortKey key) {
        boolean isAscending = key.direction() == SortKey.Direction.ASCENDING;
        return new Ordering(
                new ScalarExpression.ColumnValue(column),
                isAscending ? Ordering.Direction.ASCENDING : Ordering.Direction.DESCENDING,
                isAscending ? Ordering.Nulls.FIRST : Ordering.Nulls.LAST);
    }

    private static Ordering ascending(Column column) {
        return new Ordering(
                new ScalarExpression.ColumnValue(column), Ordering.Direction.ASCENDING, Ordering.Nulls.FIRST);
    }
}

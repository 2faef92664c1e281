package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.Ordering;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.NamedExpression;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.syntax.SortKey;
import org.stagewatch.kql.type.ScalarType;

/// `top-nested`: the top values of an expression, within each of them the top values of the next, and so on.
///
/// Each level groups the rows that the levels above have chosen, and chooses among the groups of each parent. Rows that
/// a level doesn't choose are aggregated into one for each parent, if that level or one below it names others.
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
        List<SharedRows> levels = new ArrayList<>();
        for (Operator.TopNested.Level level : nested.levels()) {
            Rows below = below(nested, shared.read(binding::renew), chosen, Plan.JoinKind.INNER);
            Rows grouped = grouped(level, below, chosen);
            Column key = grouped.visible().get(grouped.visible().size() - 2);
            Ordering by = ordering(grouped.visible().getLast(), level.by());
            chosen = level.count() == null ? grouped : first(level, grouped.ordered(List.of(by, ascending(key))), keys);
            levels.add(binding.share("top-nested level", chosen, Plan.Reuse.FREE));
            keys.add(key);
            order.add(by);
        }
        if (chosen == null || rows.isBroken()) {
            return Rows.broken();
        }
        boolean hasOthers = nested.levels().stream().anyMatch(level -> level.others() != null);
        return hasOthers ? withOthers(nested, shared, levels) : chosen.ordered(order);
    }

    private Rows withOthers(Operator.TopNested nested, SharedRows shared, List<SharedRows> levels) {
        Rows chosen = levels.getLast().read(binding::renew);
        List<Plan> inputs = new ArrayList<>();
        inputs.add(new Plan.Project(chosen.plan(), chosen.keepAll()));
        for (int depth = 0; depth < levels.size(); depth++) {
            List<Operator.TopNested.Level> open = nested.levels().subList(depth, levels.size());
            if (open.getFirst().count() != null && open.stream().anyMatch(level -> level.others() != null)) {
                Rows parents = depth == 0 ? null : levels.get(depth - 1).read(binding::renew);
                Rows inParents = below(nested, shared.read(binding::renew), parents, Plan.JoinKind.INNER);
                Rows left = below(nested, inParents, levels.get(depth).read(binding::renew), Plan.JoinKind.LEFT_ANTI);
                inputs.add(others(open, left, parents == null ? List.of() : parents.visible(), chosen.visible()));
            }
        }
        List<Column> columns = chosen.visible().stream().map(binding::renew).toList();
        return Rows.of(Plan.Union.byPosition(inputs, columns));
    }

    /// One row for each parent that has rows left.
    ///
    /// @param open the level that has left the rows, and those below it
    private Plan others(List<Operator.TopNested.Level> open, Rows left, List<Column> parents, List<Column> result) {
        ExpressionBinder arguments = new ExpressionBinder(binding, scope, left);
        Group group = new Group(arguments);
        List<Assignment> keys = new ArrayList<>();
        parents.forEach(parent -> keys.add(Assignment.keep(parent)));
        keys.add(new Assignment(
                binding.newColumn("others", ScalarType.BOOL), new ScalarExpression.Constant(ScalarType.BOOL, true)));
        List<Assignment> columns = new ArrayList<>();
        parents.forEach(parent -> columns.add(Assignment.keep(parent)));
        for (Operator.TopNested.Level level : open) {
            Column key = result.get(columns.size());
            Column by = result.get(columns.size() + 1);
            Expression others = level.others();
            columns.add(new Assignment(binding.renew(key), others == null ? absent(key) : arguments.bind(others)));
            columns.add(new Assignment(
                    binding.renew(by),
                    others == null
                            ? absent(by)
                            : new ExpressionBinder(binding, scope, left, group)
                                    .bind(level.by().expression().value())));
        }
        Plan plan = new Plan.Aggregate(arguments.rows().plan(), keys, group.aggregations());
        return new Plan.Project(plan, columns);
    }

    private static ScalarExpression absent(Column column) {
        return new ScalarExpression.Constant(column.type(), null);
    }

    /// The rows of the groups chosen so far, with the columns of those groups, or the rows of no such group.
    private Rows below(Operator.TopNested nested, Rows read, @Nullable Rows chosen, Plan.JoinKind kind) {
        if (chosen == null) {
            return read;
        }
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, read);
        List<Plan.JoinKey> joined = new ArrayList<>();
        for (int index = 0; index < chosen.visible().size(); index += 2) {
            NamedExpression of = nested.levels().get(index / 2).of();
            ScalarExpression key =
                    new ScalarExpression.ColumnValue(chosen.visible().get(index));
            joined.add(new Plan.JoinKey(
                    comparable(expressions, expressions.bind(of.value())), comparable(expressions, key)));
        }
        return read.over(new Plan.Join(read.plan(), chosen.plan(), kind, joined));
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
        checkOthers(level, of.type(), arguments);
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

    private void checkOthers(Operator.TopNested.Level level, ScalarType type, ExpressionBinder arguments) {
        if (level.others() == null) {
            return;
        }
        ScalarExpression others = arguments.bind(level.others());
        boolean isOfRow = !ExpressionColumns.of(others).isEmpty();
        if (others.type() != ScalarType.ERROR && (isOfRow || others.type() != type)) {
            binding.refuse(Problems.unsupported(
                    "to name others by anything but a constant of the type of the values",
                    level.others().span()));
        }
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

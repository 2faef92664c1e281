package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.plan.Aggregation;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.syntax.NamedExpression;
import org.stagewatch.kql.type.ScalarType;

/// Binds the aggregation functions that give several columns: `arg_max`, `arg_min`, `take_any`, `percentiles`.
///
/// Sources: the manual pages *arg_max()*, *arg_min()*, *take_any()* and *percentile(), percentiles()*.
final class SummarizedColumns {
    static final Set<String> FUNCTIONS =
            Set.of("arg_max", "arg_min", "argmax", "argmin", "take_any", "any", "percentiles", "percentilesw");

    private final Group group;
    private final ColumnNames names;
    private final List<Assignment> keys;

    /// @param keys what the rows are grouped by; `*` leaves those columns out
    SummarizedColumns(Group group, ColumnNames names, List<Assignment> keys) {
        this.group = group;
        this.names = names;
        this.keys = keys;
    }

    /// The columns that a call gives, or null if it gives a single value as any other function does.
    @Nullable
    List<Assignment> bind(NamedExpression item) {
        if (!(item.value() instanceof Expression.Call call)
                || !FUNCTIONS.contains(call.function().text())) {
            return null;
        }
        return switch (call.function().text()) {
            case "arg_max", "argmax" -> extreme(item, call, Aggregation.Choice.GREATEST, "max_");
            case "arg_min", "argmin" -> extreme(item, call, Aggregation.Choice.LEAST, "min_");
            case "percentiles" -> percentiles(item, call, "percentile", 1);
            case "percentilesw" -> percentiles(item, call, "percentilew", 2);
            case "any" -> isSingle(call) ? null : any(item, call, "any_");
            default -> isSingle(call) ? null : any(item, call, "");
        };
    }

    private List<Assignment> extreme(
            NamedExpression item, Expression.Call call, Aggregation.Choice choice, String prefix) {
        List<Argument> arguments = call.arguments();
        if (arguments.isEmpty()) {
            group.arguments()
                    .invalid(Problems.argumentCount(call.function().text(), 1, Integer.MAX_VALUE, 0, call.span()));
            return List.of();
        }
        Expression first = arguments.getFirst().value();
        ScalarExpression by = group.arguments().bind(first);
        if (by.type() == ScalarType.DYNAMIC || by.type() == ScalarType.GUID) {
            group.arguments()
                    .binding()
                    .reportIfOnlyBound(
                            Problems.badValue("a " + by.type().kqlName() + " value has no order", first.span()));
        }
        String suggested = names.suggested(arguments.getFirst());
        String extreme = prefix + (suggested == null ? "" : suggested);
        boolean isOld = !call.function().text().contains("_");
        List<Assignment> carried = new ArrayList<>();
        carried.add(assignment(item, 0, suggested == null || isOld ? extreme : suggested, by));
        for (int index = 1; index < arguments.size(); index++) {
            Argument argument = arguments.get(index);
            if (argument.value() instanceof Expression.Star) {
                carried.addAll(star(carried, isOld ? extreme + "_" : ""));
                continue;
            }
            String own = names.suggested(argument);
            String numbered = extreme + "_arg" + index;
            String full = own == null ? numbered : isOld ? extreme + "_" + own : own;
            ScalarExpression value = group.arguments().bind(argument.value());
            if (!isAmongAll(arguments.subList(0, index), carried, value)) {
                carried.add(assignment(item, index, full, value));
            }
        }
        return add(new Aggregation.FromOneRow(carried, choice, by));
    }

    /// Of one column any value may be taken, and one that isn't null is preferred: an ordinary aggregation.
    private static boolean isSingle(Expression.Call call) {
        return call.arguments().size() == 1 && !(call.arguments().getFirst().value() instanceof Expression.Star);
    }

    /// Whether a `*` before an argument has brought it already.
    private static boolean isAmongAll(List<Argument> before, List<Assignment> carried, ScalarExpression value) {
        return before.stream().anyMatch(argument -> argument.value() instanceof Expression.Star)
                && carried.stream().anyMatch(assignment -> assignment.value().equals(value));
    }

    private List<Assignment> any(NamedExpression item, Expression.Call call, String prefix) {
        List<Assignment> carried = new ArrayList<>();
        for (int index = 0; index < call.arguments().size(); index++) {
            Argument argument = call.arguments().get(index);
            if (argument.value() instanceof Expression.Star) {
                carried.addAll(star(carried, prefix));
                continue;
            }
            String own = names.suggested(argument);
            String full = own == null ? "any_arg" + carried.size() : prefix + own;
            ScalarExpression value = group.arguments().bind(argument.value());
            if (!isAmongAll(call.arguments().subList(0, index), carried, value)) {
                carried.add(assignment(item, carried.size(), full, value));
            }
        }
        return add(new Aggregation.FromOneRow(carried, Aggregation.Choice.ANY, null));
    }

    /// All columns but those that the rows are grouped by and those before the star.
    private List<Assignment> star(List<Assignment> before, String prefix) {
        List<ScalarExpression> left = Stream.concat(keys.stream(), before.stream())
                .map(Assignment::value)
                .toList();
        List<Assignment> all = new ArrayList<>();
        for (Column column : group.arguments().source().visible()) {
            ScalarExpression value = new ScalarExpression.ColumnValue(column);
            if (!left.contains(value)) {
                String name = names.unique(prefix + column.name());
                all.add(new Assignment(group.arguments().binding().newColumn(name, value), value));
            }
        }
        return all;
    }

    private Assignment assignment(NamedExpression item, int index, String fallback, ScalarExpression value) {
        String name;
        if (index < item.names().size()) {
            Name given = item.names().get(index);
            String declared = names.declare(given.text());
            if (declared == null) {
                group.arguments().invalid(Problems.duplicateColumn(given.text(), given.span()));
            }
            name = declared == null ? given.text() : declared;
        } else {
            name = names.unique(fallback);
        }
        return new Assignment(group.arguments().binding().newColumn(name, value), value);
    }

    private List<Assignment> add(Aggregation.FromOneRow aggregation) {
        boolean isBroken = aggregation.carried().stream()
                .anyMatch(assignment -> assignment.value() instanceof ScalarExpression.Invalid);
        if (!isBroken) {
            group.add(aggregation);
        }
        return aggregation.columns().stream().map(Assignment::keep).toList();
    }

    /// `percentiles(x, 5, 50)`: a column for each, named as `percentile(x, 5)` would be.
    ///
    /// @param fixed how many arguments stand before the percentages
    private List<Assignment> percentiles(NamedExpression item, Expression.Call call, String single, int fixed) {
        AggregateFunction function = group.arguments().binding().library().aggregate(single);
        if (function == null || call.arguments().size() <= fixed) {
            group.arguments()
                    .invalid(Problems.argumentCount(
                            "percentiles",
                            2,
                            Integer.MAX_VALUE,
                            call.arguments().size(),
                            call.span()));
            return List.of();
        }
        List<Assignment> columns = new ArrayList<>();
        for (Argument percentage :
                call.arguments().subList(fixed, call.arguments().size())) {
            List<Argument> arguments = new ArrayList<>(call.arguments().subList(0, fixed));
            arguments.add(percentage);
            Expression.Call one =
                    new Expression.Call(call.span(), new Name(call.function().span(), single), arguments);
            ScalarExpression result = group.aggregate(one, function);
            String suggested = names.suggested(one);
            columns.add(assignment(item, columns.size(), suggested == null ? "percentile_" : suggested, result));
        }
        return columns;
    }
}

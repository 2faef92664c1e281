package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Aggregation;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// How rows fall into parts of which every operator takes one at a time: the elements of one array in `mv-apply`, the
/// rows of one key in `partition`.
///
/// @param keys rows that agree on these are one part
/// @param carried columns that have one value within a part, and are passed on with its rows
/// @param all a row for each part with its keys and carried columns, by position; null if no operator needs the parts
/// that have lost all their rows
record Parts(
        List<Column> keys, List<Column> carried, @Nullable Plan all) {
    Parts {
        keys = List.copyOf(keys);
        carried = List.copyOf(carried);
    }

    List<Column> columns() {
        return Stream.concat(keys.stream(), carried.stream()).toList();
    }

    /// Groups rows within each part. A part without rows has no groups.
    static Plan grouped(@Nullable Parts parts, Plan input, List<Assignment> keys, List<Aggregation> aggregations) {
        if (parts == null) {
            return new Plan.Aggregate(input, keys, aggregations);
        }
        Set<Column> grouped = new HashSet<>();
        List<Assignment> allKeys = new ArrayList<>(keys);
        keys.forEach(key -> grouped.add(key.column()));
        parts.keys.stream().filter(grouped::add).map(Assignment::keep).forEach(allKeys::add);
        List<Assignment> passedOn = parts.carried.stream()
                .filter(grouped::add)
                .map(Assignment::keep)
                .toList();
        List<Aggregation> all = new ArrayList<>(aggregations);
        if (!passedOn.isEmpty()) {
            all.add(new Aggregation.FromOneRow(passedOn, Aggregation.Choice.ANY, null));
        }
        return new Plan.Aggregate(input, allKeys, all);
    }

    /// Aggregates the rows of each part to one row, those of a part without rows too.
    static Plan total(Binding binding, @Nullable Parts parts, Plan input, List<Aggregation> aggregations) {
        if (parts == null || parts.all == null) {
            return grouped(parts, input, List.of(), aggregations);
        }
        return parts.totalOfAll(binding, parts.all, input, aggregations);
    }

    /// The aggregated parts, and below them a row for each part as aggregating nothing gives it; of each part the
    /// better row is taken. So a key that is null needs no join.
    private Plan totalOfAll(Binding binding, Plan allParts, Plan input, List<Aggregation> aggregations) {
        List<Column> results = aggregations.stream()
                .flatMap(aggregation -> aggregation.columns().stream())
                .toList();
        List<Column> columns =
                Stream.concat(columns().stream(), results.stream()).toList();
        List<Column> read = allParts.columns();
        List<Assignment> none = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            ScalarExpression value = index < read.size()
                    ? new ScalarExpression.ColumnValue(read.get(index))
                    : ofNothing(input, aggregations, columns.get(index));
            none.add(new Assignment(binding.renew(columns.get(index)), value));
        }
        List<Assignment> some =
                new ArrayList<>(columns.stream().map(Assignment::keep).toList());
        some.add(new Assignment(binding.newColumn("rank", ScalarType.LONG), rank(1)));
        none.add(new Assignment(binding.newColumn("rank", ScalarType.LONG), rank(0)));
        List<Column> joined =
                new ArrayList<>(columns.stream().map(binding::renew).toList());
        Column rank = binding.newColumn("rank", ScalarType.LONG);
        joined.add(rank);
        Plan both = Plan.Union.byPosition(
                List.of(
                        new Plan.Project(grouped(this, input, List.of(), aggregations), some),
                        new Plan.Project(allParts, none)),
                joined);
        List<Assignment> chosen = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            chosen.add(new Assignment(columns.get(index), new ScalarExpression.ColumnValue(joined.get(index))));
        }
        return new Plan.Aggregate(
                both,
                chosen.subList(0, keys.size()),
                List.of(new Aggregation.FromOneRow(
                        chosen.subList(keys.size(), chosen.size()),
                        Aggregation.Choice.GREATEST,
                        new ScalarExpression.ColumnValue(rank))));
    }

    private static ScalarExpression ofNothing(Plan input, List<Aggregation> aggregations, Column result) {
        Plan nothing = new Plan.Values(input.columns(), List.of());
        Plan total = new Plan.Aggregate(nothing, List.of(), aggregations);
        return new ScalarExpression.ScalarSubquery(
                new Plan.Project(total, List.of(Assignment.keep(result))), result.type());
    }

    private static ScalarExpression rank(long value) {
        return new ScalarExpression.Constant(ScalarType.LONG, value);
    }
}

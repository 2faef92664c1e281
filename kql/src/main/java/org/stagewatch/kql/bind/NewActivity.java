package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.type.ScalarType;

/// `new_activity_metrics`: for each period, how many of the ids that were first seen in it come back in each later one.
///
/// Every period of the analysis is in the result, also those in which nothing is seen; of ids that there are none of,
/// the rates are not a number. An id of the lookback table was seen before all periods. Source: the manual page
/// *new_activity_metrics plugin*.
final class NewActivity implements Plugin {
    private static final int ID = 0;
    private static final int TIMELINE = 1;
    private static final List<String> CONSTANTS = List.of("first", "last", "step");
    private static final int LEAST = 2 + 3;
    private static final List<String> COUNTS =
            List.of("dcount_new_values", "dcount_retained_values", "dcount_churn_values");
    private static final List<String> RATES = List.of("retention_rate", "churn_rate");
    private static final String QUERY = """
            let periods = range period from first to last step step | extend anchor = 0;
            let seen = source
                | where time between (first .. last){unseen}
                | summarize by id, later = bin_at(time, step, first){dimensions};
            let counts = seen
                | summarize debut = min(later) by id{dimensions}
                | join kind=inner seen on id{dimensions}
                | summarize ids = count() by debut, later{dimensions};
            seen
            | summarize by anchor = 0{dimensions}
            | join kind=inner (periods | project anchor, earlier = period) on anchor
            | join kind=inner (periods | project anchor, later = period) on anchor
            | where later >= earlier{only}
            | project earlier, later{dimensions}
            | join kind=leftouter counts on later{dimensions}
            | summarize fresh = sumif(ids, debut > earlier or (debut == earlier and later == earlier)),
                kept = sumif(ids, debut == earlier) by earlier, later{dimensions}
            | join kind=leftouter (counts | where debut == later | project earlier = debut, born = ids{dimensions})
                on earlier{dimensions}
            | extend born = coalesce(born, 0), fresh = coalesce(fresh, 0), kept = coalesce(kept, 0)
            | project earlier, later{dimensions}, fresh, kept, born - kept, toreal(kept) / born, toreal(born - kept) / born
            """;

    @Override
    public Rows bind(PluginCall call) {
        if (!call.hasArguments(LEAST, Integer.MAX_VALUE)) {
            return Rows.broken();
        }
        Column timeline = call.column(TIMELINE);
        List<Column> dimensions = dimensions(call);
        List<Column> columns = new ArrayList<>();
        if (timeline != null) {
            columns.add(call.binding().newColumn("from_" + timeline.name(), timeline.type()));
            columns.add(call.binding().newColumn("to_" + timeline.name(), timeline.type()));
        }
        dimensions.forEach(dimension -> columns.add(call.binding().renew(dimension)));
        COUNTS.forEach(name -> columns.add(call.binding().newColumn(name, ScalarType.LONG)));
        RATES.forEach(name -> columns.add(call.binding().newColumn(name, ScalarType.REAL)));
        Rows found = timeline == null || !call.isToRun() ? Rows.broken() : meaning(call, timeline, dimensions);
        if (found.isBroken()) {
            call.binding().leaveOpen();
            return Rows.of(new Plan.Values(columns, List.of()));
        }
        List<Assignment> assignments = new ArrayList<>();
        for (Column column : columns) {
            ScalarExpression value =
                    new ScalarExpression.ColumnValue(found.visible().get(assignments.size()));
            assignments.add(
                    new Assignment(column, call.expressions().conversions().convert(value, column.type())));
        }
        return call.rows().unordered(new Plan.Project(found.plan(), assignments), columns);
    }

    /// The columns named behind the period.
    private static List<Column> dimensions(PluginCall call) {
        List<Column> dimensions = new ArrayList<>();
        for (int place = LEAST; place < call.arguments().size(); place++) {
            Column column = isColumn(call, place) ? call.column(place) : null;
            if (column != null) {
                dimensions.add(column);
            }
        }
        return dimensions;
    }

    private static boolean isColumn(PluginCall call, int place) {
        return call.arguments().get(place).value() instanceof Expression.NameReference(var name)
                && call.rows().find(name.text()) != null;
    }

    private static Rows meaning(PluginCall call, Column timeline, List<Column> dimensions) {
        Map<String, ScalarExpression> values = constants(call, timeline.type());
        Column id = call.column(ID);
        if (values == null || id == null || call.rows().isBroken()) {
            return Rows.broken();
        }
        List<Assignment> renamed = new ArrayList<>();
        renamed.add(renamed(call, "id", id));
        renamed.add(renamed(call, "time", timeline));
        StringBuilder names = new StringBuilder();
        for (Column dimension : dimensions) {
            String name = "dimension" + renamed.size();
            renamed.add(renamed(call, name, dimension));
            names.append(", ").append(name);
        }
        Map<String, Rows> tables = new LinkedHashMap<>();
        tables.put("source", Rows.of(new Plan.Project(call.rows().plan(), renamed)));
        Argument lookback = lookback(call);
        if (lookback != null) {
            tables.put("known", known(call, lookback, id));
        }
        String text = QUERY.replace("{dimensions}", names)
                .replace("{unseen}", lookback == null ? "" : " and id !in (known)")
                .replace("{only}", values.containsKey("only") ? " and earlier == bin_at(only, step, first)" : "");
        return new Meaning(text).over(tables, values, call.binding(), call.span());
    }

    /// The table of ids that are not new: the last of two arguments behind the period that are no columns.
    private static @Nullable Argument lookback(PluginCall call) {
        List<Argument> others = new ArrayList<>();
        for (int place = LEAST; place < call.arguments().size(); place++) {
            if (!isColumn(call, place)) {
                others.add(call.arguments().get(place));
            }
        }
        return others.size() == 2 ? others.getLast() : null;
    }

    /// The ids of the lookback table: its column of the same name as that of the rows, or its only one.
    private static Rows known(PluginCall call, Argument lookback, Column id) {
        Rows table = new TabularBinder(call.binding(), call.scope()).bind(lookback.value());
        Column known = table.visible().size() == 1 ? table.visible().getFirst() : table.find(id.name());
        if (table.isBroken()) {
            return Rows.broken();
        }
        if (known == null || known.type() != id.type()) {
            call.binding()
                    .report(Problems.badValue(
                            "this table must have a column `" + id.name() + "` of the type "
                                    + id.type().kqlName(),
                            lookback.span()));
            return Rows.broken();
        }
        return Rows.of(new Plan.Project(table.plan(), List.of(renamed(call, "id", known))));
    }

    private static Assignment renamed(PluginCall call, String name, Column column) {
        return new Assignment(call.binding().newColumn(name, column.type()), new ScalarExpression.ColumnValue(column));
    }

    /// The ends, the period and the one cohort that is asked for; null after a report.
    private static @Nullable Map<String, ScalarExpression> constants(PluginCall call, ScalarType timeline) {
        Map<String, ScalarExpression> values = new LinkedHashMap<>();
        ScalarType period = timeline == ScalarType.DATETIME ? ScalarType.TIMESPAN : timeline;
        for (int place = 2; place < call.arguments().size(); place++) {
            if (isColumn(call, place)) {
                continue;
            }
            if (call.arguments().get(place).equals(lookback(call))) {
                continue;
            }
            ScalarExpression value = call.constant(place);
            if (value == null) {
                return null;
            }
            String name = place < LEAST ? CONSTANTS.get(place - 2) : "only";
            ScalarType wanted = name.equals("step") ? period : timeline;
            if (!Conversions.isImplicit(value.type(), wanted)) {
                call.binding()
                        .report(Problems.notTheType(
                                wanted,
                                value.type(),
                                call.arguments().get(place).span()));
                return null;
            }
            values.put(name, call.expressions().conversions().convert(value, wanted));
        }
        return values;
    }
}

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
import org.stagewatch.kql.type.ScalarType;

/// A plugin over the appearances of ids on a timeline: `name(id, timeline, constants, dimensions)`.
///
/// Its meaning is a query over `source`, which has the columns `id`, `time` and one for each dimension, and in which
/// the
/// constants have their names. In the query `{dimensions}` stands for the names of the dimensions, each behind a
/// comma; `{sorted}` for them as keys of `sort`, each before a comma; and `{other}` for a condition that tells whether
/// one differs from the row before, each behind `or`. Its result is the timeline, the dimensions and then the plugin's
/// own columns.
///
/// @param constants the names of the parameters behind the timeline: `first` and `last` are points on it, `least` is a
/// number, and all others are distances on it
/// @param counts the plugin's own columns of type long
/// @param ratios those of type real, which come last
record TimelinePlugin(List<String> constants, List<String> counts, List<String> ratios, String query)
        implements Plugin {
    private static final int COLUMNS = 2;

    TimelinePlugin {
        constants = List.copyOf(constants);
        counts = List.copyOf(counts);
        ratios = List.copyOf(ratios);
    }

    @Override
    public Rows bind(PluginCall call) {
        int least = COLUMNS + constants.size();
        if (!call.hasArguments(least, Integer.MAX_VALUE)) {
            return Rows.broken();
        }
        List<Column> columns = new ArrayList<>();
        Map<String, ScalarExpression> values = new LinkedHashMap<>();
        for (int place = 0; place < call.arguments().size(); place++) {
            if (place >= COLUMNS && place < least) {
                ScalarExpression value = constant(call, place);
                if (value != null) {
                    values.put(constants.get(place - COLUMNS), value);
                }
            } else {
                Column column = call.column(place);
                if (column != null) {
                    columns.add(column);
                }
            }
        }
        if (columns.size() + values.size() < call.arguments().size()) {
            return Rows.broken();
        }
        if (!areAlike(call, columns.get(1), values)) {
            return Rows.broken();
        }
        return named(call, columns, meaning(call, columns, values));
    }

    /// A number, an instant or a period that is the same for all rows; null after a report.
    private static @Nullable ScalarExpression constant(PluginCall call, int place) {
        ScalarExpression value = call.constant(place);
        if (value == null || isSummable(value.type())) {
            return value;
        }
        call.binding()
                .report(Problems.badValue(
                        "this must be a number, a datetime or a timespan",
                        call.arguments().get(place).span()));
        return null;
    }

    private static boolean isSummable(ScalarType type) {
        return type.isNumeric() || type == ScalarType.DATETIME || type == ScalarType.TIMESPAN;
    }

    /// Whether instants and periods fit the timeline; Microsoft's binder doesn't look at that.
    private static boolean areAlike(PluginCall call, Column timeline, Map<String, ScalarExpression> values) {
        if (!isSummable(timeline.type())) {
            call.binding().report(Problems.notTheType(ScalarType.DATETIME, timeline.type(), call.span()));
            return false;
        }
        if (!call.isToRun()) {
            return true;
        }
        ScalarType period = timeline.type() == ScalarType.DATETIME ? ScalarType.TIMESPAN : timeline.type();
        for (Map.Entry<String, ScalarExpression> value : values.entrySet()) {
            ScalarType wanted = switch (value.getKey()) {
                case "first", "last" -> timeline.type();
                case "least" -> ScalarType.LONG;
                default -> period;
            };
            if (!Conversions.isImplicit(value.getValue().type(), wanted)) {
                call.binding()
                        .report(Problems.notTheType(wanted, value.getValue().type(), call.span()));
                return false;
            }
            value.setValue(call.expressions().conversions().convert(value.getValue(), wanted));
        }
        return true;
    }

    private Rows meaning(PluginCall call, List<Column> columns, Map<String, ScalarExpression> values) {
        if (!call.isToRun() || call.rows().isBroken()) {
            return Rows.broken();
        }
        List<Assignment> renamed = new ArrayList<>();
        StringBuilder dimensions = new StringBuilder();
        StringBuilder sorted = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (Column column : columns) {
            String name = switch (renamed.size()) {
                case 0 -> "id";
                case 1 -> "time";
                default -> "dimension" + (renamed.size() - COLUMNS);
            };
            if (renamed.size() >= COLUMNS) {
                dimensions.append(", ").append(name);
                sorted.append(name).append(" asc, ");
                other.append(" or ")
                        .append(name)
                        .append(" != prev(")
                        .append(name)
                        .append(")");
            }
            renamed.add(new Assignment(
                    call.binding().newColumn(name, column.type()), new ScalarExpression.ColumnValue(column)));
        }
        Rows source = Rows.of(new Plan.Project(call.rows().plan(), renamed));
        String text = query.replace("{dimensions}", dimensions)
                .replace("{sorted}", sorted)
                .replace("{other}", other);
        return new Meaning(text).over(source, values, call.binding(), call.span());
    }

    /// The columns of the result under the names that the query knows them by.
    private Rows named(PluginCall call, List<Column> columns, Rows result) {
        List<Column> wanted = new ArrayList<>(columns.subList(1, columns.size()));
        counts.forEach(name -> wanted.add(call.binding().newColumn(name, ScalarType.LONG)));
        ratios.forEach(name -> wanted.add(call.binding().newColumn(name, ScalarType.REAL)));
        List<Assignment> assignments = new ArrayList<>();
        for (int index = 0; index < wanted.size(); index++) {
            Column column = call.binding().renew(wanted.get(index));
            ScalarExpression value = new ScalarExpression.Constant(column.type(), null);
            if (!result.isBroken()) {
                ScalarExpression found =
                        new ScalarExpression.ColumnValue(result.visible().get(index));
                value = call.expressions().conversions().convert(found, column.type());
            }
            assignments.add(new Assignment(column, value));
        }
        List<Column> visible = assignments.stream().map(Assignment::column).toList();
        return call.rows().unordered(new Plan.Project(result.plan(), assignments), visible);
    }
}

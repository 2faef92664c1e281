package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Expression;

/// `rolling_percentile`: for each bin that has rows, a percentile of the values in it and in the bins before it.
/// Source: the manual page *rolling_percentile plugin*.
final class RollingPercentile implements Plugin {
    private static final List<String> CONSTANTS = List.of("percent", "", "step", "bins");
    private static final int DIMENSIONS = 5;
    private static final String QUERY = """
            source
            | extend seen = bin(index, step)
            | mv-expand ahead = range(0, bins - 1) to typeof(long)
            | summarize rows = countif(ahead == 0), percentile(value, percent)
                by index = seen + ahead * step{dimensions}
            | where rows > 0
            | project index{dimensions}, percentile_value
            """;

    @Override
    public Rows bind(PluginCall call) {
        if (!call.hasArguments(DIMENSIONS, Integer.MAX_VALUE)) {
            return Rows.broken();
        }
        List<Column> columns = new ArrayList<>();
        Map<String, ScalarExpression> values = new LinkedHashMap<>();
        for (int place = 0; place < call.arguments().size(); place++) {
            if (place == 1 || place == 3 || place == 4) {
                ScalarExpression value = call.constant(place);
                if (value != null) {
                    values.put(CONSTANTS.get(place - 1), value);
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
        List<Column> wanted = new ArrayList<>(columns.subList(1, columns.size()));
        wanted.add(call.binding()
                .newColumn(
                        name(call, columns.getFirst(), values),
                        columns.getFirst().type()));
        Rows result = meaning(call, columns, values);
        List<Assignment> assignments = new ArrayList<>();
        for (Column column : wanted) {
            ScalarExpression value = result.isBroken()
                    ? new ScalarExpression.Constant(column.type(), null)
                    : new ScalarExpression.ColumnValue(result.visible().get(assignments.size()));
            assignments.add(new Assignment(
                    call.binding().renew(column),
                    call.expressions().conversions().convert(value, column.type())));
        }
        return call.rows()
                .unordered(
                        new Plan.Project(result.plan(), assignments),
                        assignments.stream().map(Assignment::column).toList());
    }

    /// Microsoft's binder sees only literals, and takes others for 0.
    private static String name(PluginCall call, Column value, Map<String, ScalarExpression> values) {
        return "rolling_" + text(call, values, "bins", 4) + "_percentile_" + value.name() + "_"
                + text(call, values, "percent", 1);
    }

    private static String text(PluginCall call, Map<String, ScalarExpression> values, String constant, int place) {
        boolean isLiteral = call.arguments().get(place).value() instanceof Expression.Literal;
        return (isLiteral || call.isToRun())
                        && values.get(constant) instanceof ScalarExpression.Constant(var _, Object value)
                ? value.toString()
                : "0";
    }

    private static Rows meaning(PluginCall call, List<Column> columns, Map<String, ScalarExpression> values) {
        if (!call.isToRun() || call.rows().isBroken()) {
            return Rows.broken();
        }
        List<Assignment> renamed = new ArrayList<>();
        StringBuilder dimensions = new StringBuilder();
        for (Column column : columns) {
            String name = switch (renamed.size()) {
                case 0 -> "value";
                case 1 -> "index";
                default -> "dimension" + renamed.size();
            };
            if (renamed.size() > 1) {
                dimensions.append(", ").append(name);
            }
            renamed.add(new Assignment(
                    call.binding().newColumn(name, column.type()), new ScalarExpression.ColumnValue(column)));
        }
        Rows source = Rows.of(new Plan.Project(call.rows().plan(), renamed));
        return new Meaning(QUERY.replace("{dimensions}", dimensions)).over(source, values, call.binding(), call.span());
    }
}

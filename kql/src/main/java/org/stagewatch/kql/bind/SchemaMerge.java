package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.type.ScalarType;

/// `schema_merge`: one schema of several, as `getschema` gives them. Source: the manual page *schema_merge plugin*.
///
/// Microsoft's binder doesn't list it, so it is known only where a query is to run. The manual doesn't say which types
/// reduce to which, nor what comes first of two columns that stand at one place in their schemas: both are refused.
final class SchemaMerge implements Plugin {
    private static final Meaning COLUMNS = new Meaning("source | summarize First = min(ColumnOrdinal),"
            + " Last = max(ColumnOrdinal), Type = min(ColumnType), OtherType = max(ColumnType),"
            + " DataType = min(DataType) by ColumnName");

    /// A column of the merged schemas.
    ///
    /// @param first where it stands in the schema that has it at the lowest place, from 0
    /// @param last where it stands in the schema that has it at the highest place
    private record Merged(String name, int first, int last, String type, String otherType, String dataType) {
        static Merged of(List<@Nullable Object> row) {
            return new Merged(
                    text(row.get(0)),
                    ((Number) row.get(1)).intValue(),
                    ((Number) row.get(2)).intValue(),
                    text(row.get(3)),
                    text(row.get(4)),
                    text(row.get(5)));
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }

    @Override
    public Rows bind(PluginCall call) {
        if (!call.isToRun()) {
            call.binding()
                    .report(Problems.unknownPlugin(call.evaluate().plugin().function(), Plugins.names()));
            return Rows.broken();
        }
        if (!call.hasArguments(0, 1)) {
            return Rows.broken();
        }
        Argument order = call.argument(0, "PreserveOrder");
        boolean isOrderKept = true;
        if (order != null) {
            if (!(order.value() instanceof Expression.Literal(var _, var _, Boolean value))) {
                call.binding().report(Problems.badValue("this must be `true` or `false`", order.span()));
                return Rows.broken();
            }
            isOrderKept = value;
        }
        if (!Stream.of("ColumnName", "ColumnOrdinal", "DataType", "ColumnType")
                .allMatch(name -> call.rows().find(name) != null)) {
            call.binding()
                    .report(Problems.badValue("the rows must be schemas, as `getschema` gives them", call.span()));
            return Rows.broken();
        }
        Rows grouped = COLUMNS.over(call.rows(), Map.of(), call.binding(), call.span());
        return grouped.isBroken() ? grouped : answered(call, grouped.plan(), isOrderKept);
    }

    private static Rows answered(PluginCall call, Plan question, boolean isOrderKept) {
        if (call.binding().ask(question) instanceof DataQuestions.Answer.Known(var rows)) {
            List<Merged> columns = rows.stream()
                    .filter(row -> row.get(1) != null)
                    .map(Merged::of)
                    .sorted(Comparator.comparingInt(Merged::last))
                    .toList();
            return merged(call, columns, isOrderKept);
        }
        return call.refused("it needs the schemas before the query runs", schema(call, List.of()));
    }

    private static Rows merged(PluginCall call, List<Merged> columns, boolean isOrderKept) {
        if (columns.stream().anyMatch(column -> !column.type().equals(column.otherType()))) {
            return call.refused(
                    "a column has several types, and the manual doesn't say to which they reduce",
                    schema(call, List.of()));
        }
        List<Merged> inOrder = columns.stream()
                .filter(column -> !isOrderKept || column.first() == column.last())
                .toList();
        if (inOrder.stream().map(Merged::last).distinct().count() < inOrder.size()) {
            return call.refused(
                    "several columns stand at one place, and the manual doesn't say which comes first",
                    schema(call, List.of()));
        }
        List<List<ScalarExpression>> values = new ArrayList<>();
        inOrder.forEach(column -> values.add(row(column.name(), column.last(), column.dataType(), column.type())));
        String error = "ERROR(columns are out of order)";
        columns.stream()
                .filter(column -> !inOrder.contains(column))
                .forEach(column -> values.add(row(column.name(), -1, "ERROR(unknown CSL type:" + error + ")", error)));
        return schema(call, values);
    }

    private static List<ScalarExpression> row(String name, int ordinal, String dataType, String type) {
        return Stream.<ScalarExpression>of(
                        new ScalarExpression.Constant(ScalarType.STRING, name),
                        new ScalarExpression.Constant(ScalarType.INT, ordinal),
                        new ScalarExpression.Constant(ScalarType.STRING, dataType),
                        new ScalarExpression.Constant(ScalarType.STRING, type))
                .toList();
    }

    private static Rows schema(PluginCall call, List<List<ScalarExpression>> values) {
        return Rows.of(new Plan.Values(
                List.of(
                        call.binding().newColumn("ColumnName", ScalarType.STRING),
                        call.binding().newColumn("ColumnOrdinal", ScalarType.INT),
                        call.binding().newColumn("DataType", ScalarType.STRING),
                        call.binding().newColumn("ColumnType", ScalarType.STRING)),
                values));
    }
}

package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.ColumnDeclaration;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.type.ScalarType;

/// `pivot`: a column for each value of a column, in which an aggregation of the rows with that value stands. Source:
/// the manual page *pivot plugin*.
///
/// Where no row has a value, counts and sums are 0 and other aggregations null. A pivoted value without text has no
/// column it could be called by, and is refused.
final class Pivot implements Plugin {
    private static final Set<String> AGGREGATIONS = Set.of(
            "min",
            "max",
            "take_any",
            "any",
            "sum",
            "dcount",
            "avg",
            "stdev",
            "variance",
            "make_list",
            "make_bag",
            "make_set",
            "count");
    private static final Set<String> ZERO_WITHOUT_ROWS = Set.of("sum", "dcount", "count");
    private static final Meaning VALUES = new Meaning("source | summarize by pivot | sort by pivot asc");

    /// @param value the aggregation that makes the cells
    /// @param keys the columns that tell the rows of the result apart
    private record Parts(Column pivot, Expression.Call value, List<Column> keys) {}

    @Override
    public Rows bind(PluginCall call) {
        if (!call.hasArguments(1, Integer.MAX_VALUE)) {
            return Rows.broken();
        }
        Parts parts = parts(call);
        if (parts == null) {
            return Rows.broken();
        }
        if (!call.isToRun() || call.rows().isBroken()) {
            return call.unlisted(parts.keys());
        }
        String function = parts.value().function().text();
        if (!AGGREGATIONS.contains(function)) {
            call.binding()
                    .report(Problems.unsupported(
                            "pivoting by `" + function + "`",
                            parts.value().span(),
                            "It can be "
                                    + String.join(
                                            ", ", AGGREGATIONS.stream().sorted().toList()) + "."));
            return call.unlisted(parts.keys());
        }
        Rows grouped = grouped(call, parts);
        List<String> values = grouped.isBroken() ? null : values(call, parts, grouped);
        return values == null ? call.unlisted(parts.keys()) : pivoted(call, parts, grouped, values);
    }

    private static @Nullable Parts parts(PluginCall call) {
        Column pivot = call.column(0);
        List<Argument> arguments = call.arguments();
        Name count = new Name(call.span(), "count");
        Expression.Call value = new Expression.Call(call.span(), count, List.of());
        Column aggregated = null;
        if (arguments.size() > 1) {
            if (!(arguments.get(1).value() instanceof Expression.Call aggregation)) {
                return reported(call, pivot, arguments.get(1));
            }
            value = aggregation;
            if (!value.arguments().isEmpty()
                    && value.arguments().getFirst().value() instanceof Expression.NameReference(var name)) {
                aggregated = call.rows().find(name.text());
            }
        }
        List<Column> keys = new ArrayList<>();
        for (int place = 2; place < arguments.size(); place++) {
            Column key = call.column(place);
            if (key != null) {
                keys.add(key);
            }
        }
        if (arguments.size() <= 2) {
            for (Column column : call.rows().visible()) {
                if (!column.equals(pivot) && !column.equals(aggregated)) {
                    keys.add(column);
                }
            }
        }
        return pivot == null ? null : new Parts(pivot, value, keys);
    }

    /// An expression over aggregations binds in Microsoft's binder, but the plugin can't run it.
    private static @Nullable Parts reported(PluginCall call, @Nullable Column pivot, Argument aggregation) {
        ExpressionBinder arguments = call.expressions();
        new ExpressionBinder(call.binding(), call.scope(), call.rows(), new Group(arguments)).bind(aggregation.value());
        if (call.isToRun()) {
            call.binding().report(Problems.badValue("this must be an aggregation function", aggregation.span()));
        }
        Expression.Call none = new Expression.Call(aggregation.span(), new Name(call.span(), ""), List.of());
        return pivot == null
                ? null
                : new Parts(
                        pivot,
                        none,
                        call.rows().visible().stream()
                                .filter(column -> !column.equals(pivot))
                                .toList());
    }

    /// One row for each combination of keys and pivoted text: columns `key0` ..., `pivot` and `value`.
    private static Rows grouped(PluginCall call, Parts parts) {
        ExpressionBinder arguments = call.expressions();
        Group group = new Group(arguments);
        ScalarExpression value =
                new ExpressionBinder(call.binding(), call.scope(), call.rows(), group).bind(parts.value());
        if (value.type() == ScalarType.ERROR) {
            return Rows.broken();
        }
        List<Assignment> keys = new ArrayList<>();
        List<Assignment> named = new ArrayList<>();
        for (Column key : parts.keys()) {
            Column name = call.binding().newColumn("key" + keys.size(), key.type());
            keys.add(new Assignment(name, new ScalarExpression.ColumnValue(key)));
            named.add(Assignment.keep(name));
        }
        Column pivot = call.binding().newColumn("pivot", ScalarType.STRING);
        ScalarExpression text =
                arguments.conversions().convert(new ScalarExpression.ColumnValue(parts.pivot()), ScalarType.STRING);
        keys.add(new Assignment(pivot, text));
        named.add(Assignment.keep(pivot));
        named.add(new Assignment(call.binding().newColumn("value", value.type()), value));
        Plan plan = new Plan.Aggregate(arguments.rows().plan(), keys, group.aggregations());
        Rows grouped = Rows.of(new Plan.Project(plan, named));
        return call.binding().share("pivot", grouped, Plan.Reuse.FREE).read(call.binding()::renew);
    }

    /// The pivoted values: those declared, or those in the data. Null after a report.
    private static @Nullable List<String> values(PluginCall call, Parts parts, Rows grouped) {
        List<String> keys = parts.keys().stream().map(Column::name).toList();
        List<String> declared = declared(call.schema(), keys);
        Plan question =
                VALUES.over(grouped, Map.of(), call.binding(), call.span()).plan();
        if (declared != null && call.binding().ask(question) == null) {
            return declared;
        }
        List<List<@Nullable Object>> rows =
                new ColumnsFromData(call).ask(question, "Name: string, Value1: long, Value2: long");
        if (rows == null) {
            return null;
        }
        List<String> found =
                rows.stream().map(row -> String.valueOf(row.getFirst())).toList();
        for (String value : found) {
            String fault = fault(value, keys, declared);
            if (fault != null) {
                call.binding().report(Problems.badValue(fault, call.span()));
                return null;
            }
        }
        return declared == null ? found : declared;
    }

    private static @Nullable List<String> declared(@Nullable List<ColumnDeclaration> schema, List<String> keys) {
        return schema == null
                ? null
                : schema.stream()
                        .map(column -> column.name().text())
                        .filter(name -> !keys.contains(name) && !name.equals("*"))
                        .toList();
    }

    private static @Nullable String fault(String value, List<String> keys, @Nullable List<String> declared) {
        if (value.isEmpty()) {
            return "some rows have no value to pivot by; filter them out first, with `where isnotempty(...)`";
        }
        if (keys.contains(value)) {
            return "the value `" + value + "` would make a second column of that name";
        }
        return declared == null || declared.contains(value)
                ? null
                : "the data has the value `" + value + "`, which the declared columns lack";
    }

    private static Rows pivoted(PluginCall call, Parts parts, Rows grouped, List<String> values) {
        List<String> cells = new ArrayList<>();
        Map<String, ScalarExpression> constants = new HashMap<>();
        boolean isZero = ZERO_WITHOUT_ROWS.contains(parts.value().function().text());
        for (int index = 0; index < values.size(); index++) {
            constants.put("value" + index, new ScalarExpression.Constant(ScalarType.STRING, values.get(index)));
            String cell = "take_anyif(value, pivot == value" + index + ")";
            cells.add("cell" + index + " = " + (isZero ? "coalesce(" + cell + ", zero)" : cell));
        }
        Column value = grouped.visible().getLast();
        constants.put(
                "zero",
                call.expressions()
                        .conversions()
                        .convert(
                                new ScalarExpression.Constant(ScalarType.INT, 0),
                                isZero ? value.type() : ScalarType.INT));
        List<String> keys = new ArrayList<>();
        for (int index = 0; index < parts.keys().size(); index++) {
            keys.add("key" + index);
        }
        String query = "source | summarize " + String.join(", ", cells) + " by " + String.join(", ", keys);
        Rows rows = new Meaning(keys.isEmpty() ? query.replace(" by ", "") : query)
                .over(grouped, constants, call.binding(), call.span());
        List<Assignment> named = new ArrayList<>();
        for (Column column : rows.visible()) {
            int index = named.size();
            String name = index < keys.size() ? parts.keys().get(index).name() : values.get(index - keys.size());
            named.add(new Assignment(
                    call.binding().newColumn(name, column.type()), new ScalarExpression.ColumnValue(column)));
        }
        return rows.unordered(
                new Plan.Project(rows.plan(), named),
                named.stream().map(Assignment::column).toList());
    }
}

package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.ColumnDeclaration;
import org.stagewatch.kql.type.ScalarType;

/// `bag_unpack`: a column for each property of the bags in a column. Source: the manual page *bag_unpack plugin*.
///
/// Which properties there are, and of which types, is either declared or asked of the data. A property with values of
/// several types, or with nothing but nulls, becomes a dynamic column.
final class BagUnpack implements Plugin {
    private static final Meaning PROPERTIES = new Meaning("""
            source
            | where gettype(bag) == 'dictionary'
            | mv-expand kind=array bag
            | summarize by Name = tostring(bag[0]), Type = gettype(bag[1])
            """);

    private enum Conflict {
        ERROR,
        REPLACE_SOURCE,
        KEEP_SOURCE
    }

    /// @param bag the column that is unpacked
    /// @param ignored the properties that make no column
    private record Options(Column bag, String prefix, Conflict conflict, Set<String> ignored) {}

    @Override
    public Rows bind(PluginCall call) {
        // Microsoft's binder knows two of the four parameters.
        if (!call.hasArguments(1, call.isToRun() ? 4 : 2)) {
            return Rows.broken();
        }
        Column bag = call.column(0);
        List<Column> kept = call.rows().visible().stream()
                .filter(column -> !column.equals(bag))
                .toList();
        Options options = bag == null ? null : options(call, bag);
        if (bag == null || options == null || call.rows().isBroken()) {
            return call.unlisted(kept);
        }
        if (call.schema() != null) {
            return declared(call, options, kept, call.schema());
        }
        if (!call.isToRun()) {
            return call.unlisted(kept);
        }
        if (bag.type() != ScalarType.DYNAMIC) {
            call.binding().report(Problems.notTheType(ScalarType.DYNAMIC, bag.type(), call.span()));
            return call.unlisted(kept);
        }
        Map<String, ScalarType> properties = properties(call, options);
        if (properties == null) {
            return call.unlisted(kept);
        }
        Rows unpacked = unpacked(call, options, properties);
        if (!properties.isEmpty()) {
            return unpacked;
        }
        call.binding().report(DataProblems.noProperties(call.name(), call.span()));
        return unpacked.open();
    }

    private static @Nullable Options options(PluginCall call, Column bag) {
        String prefix = text(call, call.argument(1, "OutputColumnPrefix"), "");
        String wanted = text(call, call.argument(2, "columnsConflict"), "error");
        Set<String> ignored = ignored(call);
        if (prefix == null || wanted == null || ignored == null) {
            return null;
        }
        for (Conflict conflict : Conflict.values()) {
            if (conflict.name().equalsIgnoreCase(wanted)) {
                return new Options(bag, prefix, conflict, ignored);
            }
        }
        call.binding()
                .report(Problems.badValue(
                        "`columnsConflict` is `error`, `replace_source` or `keep_source`", call.span()));
        return null;
    }

    private static @Nullable String text(PluginCall call, @Nullable Argument argument, String absent) {
        if (argument == null) {
            return absent;
        }
        ScalarExpression value = call.expressions().bindAs(ScalarType.STRING, argument.value());
        if (value instanceof ScalarExpression.Constant(var _, String text)) {
            if (!text.isEmpty()) {
                return text;
            }
            call.binding().report(Problems.badValue("this must not be empty", argument.span()));
        } else if (value.type() != ScalarType.ERROR) {
            call.binding().report(Problems.notConstant("this argument", argument.span()));
        }
        return null;
    }

    private static @Nullable Set<String> ignored(PluginCall call) {
        Argument argument = call.argument(3, "ignoredProperties");
        if (argument == null) {
            return Set.of();
        }
        ScalarExpression value = call.expressions().bindAs(ScalarType.DYNAMIC, argument.value());
        if (value instanceof ScalarExpression.Constant(var _, String json)
                && Json.parseArray(json) instanceof List<Json> elements) {
            Set<String> names = new HashSet<>();
            for (Json element : elements) {
                if (element instanceof Json.Text(var name)) {
                    names.add(name);
                }
            }
            return names;
        }
        if (value.type() != ScalarType.ERROR) {
            call.binding().report(Problems.notConstant("the list of ignored properties", argument.span()));
        }
        return null;
    }

    /// The properties in the data with their types, in the order of their names; null after a report.
    private static @Nullable Map<String, ScalarType> properties(PluginCall call, Options options) {
        Column bag = call.binding().newColumn("bag", ScalarType.DYNAMIC);
        Rows bags = Rows.of(new Plan.Project(
                call.rows().plan(), List.of(new Assignment(bag, new ScalarExpression.ColumnValue(options.bag())))));
        Rows found = PROPERTIES.over(bags, Map.of(), call.binding(), call.span());
        List<List<@Nullable Object>> rows = new ColumnsFromData(call).ask(found.plan(), "Name: string, Size: long");
        if (rows == null) {
            return null;
        }
        Map<String, ScalarType> properties = new TreeMap<>();
        Set<String> typed = new HashSet<>();
        for (List<@Nullable Object> row : rows) {
            String name = String.valueOf(row.get(0));
            ScalarType type = type(String.valueOf(row.get(1)));
            if (options.ignored().contains(name)) {
                continue;
            }
            if (type == null) {
                properties.putIfAbsent(name, ScalarType.DYNAMIC);
            } else if (typed.add(name)) {
                properties.put(name, type);
            } else if (properties.get(name) != type) {
                properties.put(name, ScalarType.DYNAMIC);
            }
        }
        return properties;
    }

    /// The type of a column for values of which `gettype` says this; null for nulls, which fit any.
    private static @Nullable ScalarType type(String name) {
        return switch (name) {
            case "null" -> null;
            case "array", "dictionary" -> ScalarType.DYNAMIC;
            default -> {
                ScalarType type = ScalarType.named(name);
                yield type == null ? ScalarType.DYNAMIC : type;
            }
        };
    }

    private static Rows unpacked(PluginCall call, Options options, Map<String, ScalarType> properties) {
        List<Assignment> assignments = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (Column column : call.rows().visible()) {
            if (!column.equals(options.bag())) {
                assignments.add(Assignment.keep(column));
                taken.add(column.name());
            }
        }
        properties.forEach((property, type) -> {
            String name = options.prefix() + property;
            int clash = taken.indexOf(name);
            if (clash < 0) {
                assignments.add(property(call, options, property, type));
                return;
            }
            switch (options.conflict()) {
                case KEEP_SOURCE -> {}
                case REPLACE_SOURCE -> assignments.set(clash, property(call, options, property, type));
                case ERROR ->
                    call.binding()
                            .report(Problems.badValue(
                                    "the bags have a property `" + property + "`, but there is a column `" + name
                                            + "` already; `columnsConflict` says which of them to keep",
                                    call.span()));
            }
        });
        return call.rows().project(assignments);
    }

    /// The columns of which the query says how they are called; a column of the rows goes before a property.
    private static Rows declared(PluginCall call, Options options, List<Column> kept, List<ColumnDeclaration> schema) {
        List<Assignment> assignments = new ArrayList<>();
        for (ColumnDeclaration declared : schema) {
            String name = declared.name().text();
            Column source = kept.stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (source != null && options.conflict() != Conflict.REPLACE_SOURCE) {
                assignments.add(Assignment.keep(source));
            } else if (!name.equals("*")) {
                String property = name.startsWith(options.prefix())
                        ? name.substring(options.prefix().length())
                        : null;
                assignments.add(
                        property == null || options.ignored().contains(property)
                                ? new Assignment(
                                        call.binding().newColumn(name, declared.type()),
                                        new ScalarExpression.Constant(declared.type(), null))
                                : property(call, options, property, declared.type()));
            }
        }
        List<String> named =
                assignments.stream().map(one -> one.column().name()).toList();
        for (Column column : kept) {
            if (!named.contains(column.name())) {
                assignments.add(Assignment.keep(column));
            }
        }
        return call.rows().project(assignments);
    }

    private static Assignment property(PluginCall call, Options options, String property, ScalarType type) {
        ExpressionBinder expressions = call.expressions();
        ScalarExpression bag = new ScalarExpression.ColumnValue(options.bag());
        ScalarExpression value = options.bag().type() == ScalarType.DYNAMIC
                ? expressions.operator(
                        "[]", call.span(), List.of(bag, new ScalarExpression.Constant(ScalarType.STRING, property)))
                : new ScalarExpression.Constant(type, null);
        return new Assignment(
                call.binding().newColumn(options.prefix() + property, type),
                expressions.conversions().convert(value, type));
    }
}

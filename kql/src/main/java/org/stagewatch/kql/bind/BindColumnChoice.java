package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// `project-away`, `project-by-names`, `project-keep` and `project-reorder`: which columns, by names and patterns.
final class BindColumnChoice {
    private final Binding binding;

    BindColumnChoice(Binding binding) {
        this.binding = binding;
    }

    Rows away(List<Expression> patterns, Rows rows) {
        Set<Column> dropped = new LinkedHashSet<>();
        patterns.forEach(pattern -> dropped.addAll(matching(pattern, rows)));
        return chosen(
                rows,
                rows.visible().stream()
                        .filter(column -> !dropped.contains(column))
                        .toList());
    }

    Rows keep(List<Expression> patterns, Rows rows) {
        Set<Column> kept = new LinkedHashSet<>();
        patterns.forEach(pattern -> kept.addAll(matching(pattern, rows)));
        return chosen(rows, rows.visible().stream().filter(kept::contains).toList());
    }

    /// `project-by-names`: those that are there, in the order of their first mention.
    Rows byNames(List<Expression> specifiers, Scope scope, Rows rows) {
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        Set<Column> chosen = new LinkedHashSet<>();
        for (Expression specifier : specifiers) {
            for (String pattern : patterns(expressions.bind(specifier), specifier)) {
                rows.visible().stream()
                        .filter(column -> wildcard(pattern).test(column.name()))
                        .forEach(chosen::add);
            }
        }
        return chosen(rows, List.copyOf(chosen));
    }

    private List<String> patterns(ScalarExpression specifier, Expression syntax) {
        if (!(specifier instanceof ScalarExpression.Constant(var type, var value))
                || (type != ScalarType.STRING && type != ScalarType.DYNAMIC)) {
            if (specifier.type() != ScalarType.ERROR) {
                binding.refuse(Problems.notConstant("what names the columns", syntax.span()));
            }
            return List.of();
        }
        Json json = type == ScalarType.STRING || value == null
                ? new Json.Text(String.valueOf(value))
                : Json.parse(value.toString());
        return switch (json) {
            case Json.Text(var text) -> List.of(text);
            case Json.Array(var elements) ->
                elements.stream()
                        .filter(Json.Text.class::isInstance)
                        .map(element -> ((Json.Text) element).value())
                        .toList();
            case Json.Bag _, Json.Literal _, Json.Number _ -> List.of();
            case null -> List.of();
        };
    }

    Rows reorder(List<Operator.ReorderedColumn> items, Rows rows) {
        Set<Column> order = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        for (Operator.ReorderedColumn item : items) {
            List<Column> matching = new ArrayList<>(matching(item.column(), rows));
            if (item.column() instanceof Expression.NameReference(var name) && !named.add(name.text())) {
                binding.reportIfOnlyBound(Problems.duplicateColumn(name.text(), name.span()));
            }
            Comparator<Column> comparator = comparator(item.direction());
            if (comparator != null) {
                matching.sort(comparator);
            }
            order.addAll(matching);
        }
        order.addAll(rows.visible());
        return chosen(rows, List.copyOf(order));
    }

    private static Rows chosen(Rows rows, List<Column> columns) {
        return rows.extend(columns.stream().map(Assignment::keep).toList());
    }

    private List<Column> matching(Expression pattern, Rows rows) {
        return switch (pattern) {
            case Expression.Star _ -> rows.visible();
            case Expression.Wildcard(var _, var text) -> {
                Predicate<String> matches = wildcard(text);
                yield rows.visible().stream()
                        .filter(column -> matches.test(column.name()))
                        .toList();
            }
            case Expression.NameReference(var name) -> {
                Column column = rows.find(name.text());
                if (column == null && binding.isComplete(rows)) {
                    binding.report(Problems.unknownColumn(name, rows.names(), rows.source()));
                }
                yield column == null ? List.of() : List.of(column);
            }
            default -> {
                binding.report(Problems.badValue(
                        "only the name of a column, or a pattern with `*`, fits here", pattern.span()));
                yield List.of();
            }
        };
    }

    /// A pattern in which `*` stands for any text.
    static Predicate<String> wildcard(String pattern) {
        String regex = Pattern.compile("\\*")
                .splitAsStream(pattern + "\0")
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"))
                .replace("\0", "");
        return Pattern.compile(regex, Pattern.DOTALL).asMatchPredicate();
    }

    private static @Nullable Comparator<Column> comparator(Operator.@Nullable ReorderDirection direction) {
        Comparator<Column> byName = Comparator.comparing(Column::name);
        Comparator<Column> byNumber = Comparator.comparing(column -> withNumbersPadded(column.name()));
        return switch (direction) {
            case ASCENDING -> byName;
            case DESCENDING -> byName.reversed();
            case GRANNY_ASCENDING -> byNumber;
            case GRANNY_DESCENDING -> byNumber.reversed();
            case null -> null;
        };
    }

    /// Numbers in names compare by value: `a20` before `a100`.
    private static String withNumbersPadded(String name) {
        return Pattern.compile("\\d+")
                .matcher(name)
                .replaceAll(number -> "0".repeat(Math.max(0, 20 - number.group().length())) + number.group());
    }
}

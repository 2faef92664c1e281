package org.stagewatch.kql.bind;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.library.FunctionLibrary;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;

/// Names the columns that a query computes and doesn't name, as Microsoft's language service does.
final class ColumnNames {
    /// What a column's name begins with where that is not the function's name.
    private static final Map<String, String> PREFIXES =
            Map.of("gettype", "type", "treepath", "tree", "percentiles_array_tdigest", "percentile_tdigest");

    private final FunctionLibrary library;
    private final Set<String> elements;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> declared = new HashSet<>();

    ColumnNames(FunctionLibrary library) {
        this(library, Set.of());
    }

    /// @param elements the names of a graph pattern's elements: within a call, `n.name` suggests `name` alone
    ColumnNames(FunctionLibrary library, Set<String> elements) {
        this.library = library;
        this.elements = Set.copyOf(elements);
    }

    /// Takes a name; false if it is taken already.
    boolean take(String name) {
        return taken.add(name);
    }

    /// Takes a name that the query gives, with a number behind it if a column to which the query gives none has it;
    /// null if the query gives it twice.
    @Nullable
    String declare(String name) {
        return declared.add(name) ? unique(name) : null;
    }

    /// The name itself, or with the first number behind it that makes it new.
    String unique(String name) {
        String candidate = name;
        for (int number = 1; !taken.add(candidate); number++) {
            candidate = name + number;
        }
        return candidate;
    }

    /// The name itself, or with the first number behind it that makes it new, also among others.
    String unique(String name, Set<String> others) {
        String candidate = unique(name);
        for (int number = 1; others.contains(candidate); number++) {
            candidate = unique(name + number);
        }
        return candidate;
    }

    /// The name that an expression suggests, or null if it suggests none: `column_ifexists` has that of the column it
    /// finds, but not that of another in its place.
    @Nullable
    String suggested(Expression expression, ScalarExpression value) {
        return expression instanceof Expression.Call call
                        && call.function().text().startsWith("column")
                        && value instanceof ScalarExpression.ColumnValue(var column)
                        && suggested(expression) == null
                        && !isOther(call, column.name())
                ? column.name()
                : suggested(expression);
    }

    private static boolean isOther(Expression.Call call, String name) {
        return !call.arguments().isEmpty()
                && call.arguments().getFirst().value() instanceof Expression.Literal(var _, var _, String asked)
                && !asked.equals(name);
    }

    /// The name that an expression itself suggests, or null if it suggests none.
    @Nullable
    String suggested(Expression expression) {
        return switch (expression) {
            case Expression.NameReference(var name) -> name.text();
            case Expression.Parenthesized(var _, var inner) -> suggested(inner);
            case Expression.Member(var _, var target, var member) -> joined(suggested(target), member.text());
            case Expression.Element(var _, var target, Expression.Literal(var _, var _, var value)) ->
                joined(suggested(target), String.valueOf(value));
            case Expression.Call call -> suggestedOfCall(call);
            default -> null;
        };
    }

    /// The name that an argument suggests: its own in `arg_max(Last = Timestamp)`.
    @Nullable
    String suggested(Argument argument) {
        return suggested(named(argument));
    }

    private @Nullable String suggestedOfCall(Expression.Call call) {
        String name = call.function().text();
        List<Expression> arguments =
                call.arguments().stream().map(ColumnNames::named).toList();
        if (name.equals("bin_auto") && arguments.size() == 1) {
            return suggestedWithin(arguments.getFirst());
        }
        if (name.equals("ingestion_time")) {
            return "$IngestionTime";
        }
        if (name.equals("array_sort_asc") || name.equals("array_sort_desc")) {
            String array = arguments.isEmpty() ? null : suggested(arguments.getFirst());
            return (array == null ? "array0" : array) + "_sorted";
        }
        if (name.equals("column_ifexists") || name.equals("columnifexists")) {
            return null;
        }
        AggregateFunction aggregate = library.aggregate(name);
        ScalarFunction scalar = aggregate != null && arguments.size() == 1 ? null : library.scalar(name);
        if (scalar != null) {
            return suggested(scalar.resultName(), PREFIXES.getOrDefault(scalar.name(), scalar.name()), arguments);
        }
        if (aggregate != null) {
            String prefix = aggregate.columnPrefix().equals(aggregate.name()) ? name : aggregate.columnPrefix();
            String own = suggested(aggregate.resultName(), prefix, arguments);
            return own == null && name.equals("take_any") ? "any_arg0" : own;
        }
        return null;
    }

    /// `bin(Hour = Timestamp, 1h)` is named as if `Hour` stood there.
    private static Expression named(Argument argument) {
        return argument.name() == null ? argument.value() : new Expression.NameReference(argument.name());
    }

    private @Nullable String suggested(ResultName rule, String prefix, List<Expression> arguments) {
        String first = arguments.isEmpty() ? null : suggestedWithin(arguments.getFirst());
        return switch (rule) {
            case NUMBERED -> null;
            case FIRST_ARGUMENT -> first;
            case ONLY_ARGUMENT -> arguments.size() == 1 ? first : null;
            case PREFIX_AND_FIRST_ARGUMENT -> prefix + "_" + (first == null ? "" : first);
            case PREFIX_AND_FIRST_TWO_ARGUMENTS -> {
                String second = arguments.size() < 2 ? null : suggestedWithin(arguments.get(1));
                yield prefix + "_" + (first == null ? "" : first) + "_" + (second == null ? "" : second);
            }
            case PREFIX_AND_ARGUMENTS ->
                prefix + "_" + (first == null ? "" : first)
                        + arguments.stream()
                                .skip(1)
                                .map(ColumnNames::constantText)
                                .collect(Collectors.joining());
        };
    }

    private @Nullable String suggestedWithin(Expression argument) {
        return argument instanceof Expression.Member(var _, Expression.NameReference(var element), var member)
                        && elements.contains(element.text())
                ? member.text()
                : suggested(argument);
    }

    private static String constantText(Expression argument) {
        return argument instanceof Expression.Literal(var _, var _, var value)
                ? "_" + String.valueOf(value).replace('.', '_')
                : "";
    }

    private static String joined(@Nullable String target, String member) {
        return target == null ? member : target + "_" + member;
    }
}

package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.plan.WindowCall;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.type.ScalarType;

/// Binds the functions that need more than the values of their arguments: the run's instant, a table, the columns at
/// hand, or neighbouring rows.
final class SpecialCall {
    private static final int MOST_COLUMNS = 1_000;
    private static final int CASE_ARGUMENTS = 65;

    private final ExpressionBinder expressions;
    private final Binding binding;

    SpecialCall(ExpressionBinder expressions) {
        this.expressions = expressions;
        binding = expressions.binding();
    }

    /// The bound call, or null if the function isn't one of these.
    @Nullable
    ScalarExpression bind(Expression.Call call) {
        List<Expression> arguments =
                call.arguments().stream().map(Argument::value).toList();
        return switch (call.function().text()) {
            case "now" -> checked(call, arguments, 0, 1, () -> now(call.span(), arguments, "+"));
            case "ago" -> checked(call, arguments, 1, 1, () -> now(call.span(), arguments, "-"));
            case "toscalar" -> checked(call, arguments, 1, 1, () -> toScalar(arguments.getFirst()));
            case "column_ifexists", "columnifexists" ->
                checked(call, arguments, 2, 2, () -> columnIfExists(call, arguments));
            case "pack_all" -> checked(call, arguments, 0, 1, () -> new SchemaCall(expressions).packAll(call));
            case "bag_pack_columns" ->
                checked(call, arguments, 1, MOST_COLUMNS, () -> new SchemaCall(expressions).pack(call));
            case "column_names_of" ->
                checked(call, arguments, 1, 1, () -> new SchemaCall(expressions).namesOf(arguments.getFirst()));
            case "assert" ->
                checked(
                        call,
                        arguments,
                        2,
                        2,
                        () -> new AssertCall(expressions).bind(call, arguments.getFirst(), arguments.getLast()));
            case "bin_auto" -> checked(call, arguments, 1, 1, () -> binAuto(call, arguments.getFirst()));
            case "estimate_data_size" ->
                checked(call, arguments, 1, MOST_COLUMNS, () -> new DataSize(expressions).bind(call));
            case "case" -> longCase(call);
            case "percentile_tdigest" -> arguments.size() == 3 ? typedPercentile(call, arguments.get(2)) : null;
            case "row_number" -> checked(call, arguments, 0, 2, () -> rowNumber(arguments));
            case "prev" -> checked(call, arguments, 1, 3, () -> neighbour(arguments, 1));
            case "next" -> checked(call, arguments, 1, 3, () -> neighbour(arguments, -1));
            case "row_cumsum" -> checked(call, arguments, 1, 2, () -> runningSum(arguments));
            case "row_rank_dense" -> checked(call, arguments, 1, 2, () -> rank(arguments, WindowCall.RankKind.DENSE));
            case "row_rank_min" -> checked(call, arguments, 1, 2, () -> rank(arguments, WindowCall.RankKind.MINIMUM));
            case "ingestion_time" ->
                checked(
                        call,
                        arguments,
                        0,
                        0,
                        () -> new IngestionTime(binding).bind(expressions.source(), call.span()));
            case "row_window_session" -> checked(call, arguments, 3, 4, () -> session(call, arguments));
            default -> null;
        };
    }

    /// A `case` of many pairs, as one of fewer that goes on in its last argument; null if it isn't long.
    private @Nullable ScalarExpression longCase(Expression.Call call) {
        List<Argument> arguments = call.arguments();
        if (arguments.size() <= CASE_ARGUMENTS || arguments.size() % 2 == 0) {
            return null;
        }
        Argument rest = arguments.getLast();
        for (int end = arguments.size() - 1; end > 0; ) {
            int start = Math.max(0, end - (CASE_ARGUMENTS - 1));
            List<Argument> part = new ArrayList<>(arguments.subList(start, end));
            part.add(rest);
            rest = new Argument(call.span(), null, new Expression.Call(call.span(), call.function(), part));
            end = start;
        }
        return expressions.bind(rest.value());
    }

    private ScalarExpression session(Expression.Call call, List<Expression> arguments) {
        ScalarExpression value = expressions.bindAs(ScalarType.DATETIME, arguments.getFirst());
        ScalarExpression fromFirst = expressions.bindAs(ScalarType.TIMESPAN, arguments.get(1));
        ScalarExpression fromPrevious = expressions.bindAs(ScalarType.TIMESPAN, arguments.get(2));
        ScalarExpression restart = optionalCondition(arguments, 3);
        boolean isBroken =
                Stream.of(value, fromFirst, fromPrevious).anyMatch(argument -> argument.type() == ScalarType.ERROR);
        return isBroken || (restart != null && restart.type() == ScalarType.ERROR)
                ? new ScalarExpression.Invalid()
                : new ScalarExpression.ColumnValue(
                        expressions.additions().session(value, fromFirst, fromPrevious, restart, call.span()));
    }

    private ScalarExpression checked(
            Expression.Call call, List<Expression> arguments, int least, int most, Supplier<ScalarExpression> binder) {
        if (arguments.size() < least || arguments.size() > most) {
            return expressions.invalid(
                    Problems.argumentCount(call.function().text(), least, most, arguments.size(), call.span()));
        }
        return binder.get();
    }

    /// `now()` is one instant for the whole run.
    private ScalarExpression now(Span span, List<Expression> arguments, String sign) {
        ScalarExpression now = new ScalarExpression.Constant(ScalarType.DATETIME, binding.now());
        if (arguments.isEmpty()) {
            return now;
        }
        ScalarExpression offset = expressions.bindAs(ScalarType.TIMESPAN, arguments.getFirst());
        if (offset instanceof ScalarExpression.Constant(var _, Long ticks)) {
            long moved = sign.equals("-") ? binding.now() - ticks : binding.now() + ticks;
            return new ScalarExpression.Constant(ScalarType.DATETIME, moved);
        }
        return expressions.operator(sign, span, List.of(now, offset));
    }

    private ScalarExpression toScalar(Expression argument) {
        TabularBinder tabular = new TabularBinder(binding, expressions.scope());
        if (!tabular.isTabular(argument)) {
            ScalarExpression value = expressions.bind(argument);
            if (!RandomCalls.of(value).exist() || !ExpressionColumns.of(value).isEmpty()) {
                return value;
            }
            return new ScalarExpression.ScalarSubquery(
                    binding.once(value).read(binding::renew).plan(), value.type());
        }
        Rows rows = tabular.bind(argument);
        if (rows.isBroken()) {
            return new ScalarExpression.Invalid();
        }
        if (rows.visible().isEmpty()) {
            return expressions.invalid(Problems.noColumns(argument.span()));
        }
        Column first = rows.visible().getFirst();
        Plan plan = new Plan.Project(
                new Plan.Limit(
                        rows.plan(), List.of(), rows.order(), new ScalarExpression.Constant(ScalarType.LONG, 1L)),
                List.of(Assignment.keep(first)));
        // A value that may be another each time must be the same wherever the query names it.
        Plan one = RandomCalls.of(plan).exist()
                ? binding.share("toscalar", Rows.of(plan), Plan.Reuse.ONCE)
                        .read(binding::renew)
                        .plan()
                : plan;
        return new ScalarExpression.ScalarSubquery(one, first.type());
    }

    private ScalarExpression columnIfExists(Expression.Call call, List<Expression> arguments) {
        String name = ConstantName.of(expressions, arguments.getFirst(), "the name of the column")
                .text();
        return name == null || expressions.source().find(name) == null
                ? expressions.bind(arguments.get(1))
                : expressions.bind(new Expression.NameReference(new Name(call.span(), name)));
    }

    /// `percentile_tdigest(sketch, percentile, typeof(long))`: the value as one of that type.
    private ScalarExpression typedPercentile(Expression.Call call, Expression type) {
        if (!(expressions.bind(type) instanceof ScalarExpression.TypeValue(var wanted))) {
            return expressions.invalid(Problems.badValue("a type must stand here: `typeof(long)`", type.span()));
        }
        ScalarExpression value = expressions.bind(new Expression.Call(
                call.span(), call.function(), call.arguments().subList(0, 2)));
        return value.type() == ScalarType.ERROR
                ? value
                : expressions.conversions().convert(value, wanted);
    }

    /// `bin_at` with the size and the fixed point that the query sets.
    private ScalarExpression binAuto(Expression.Call call, Expression argument) {
        ScalarExpression value = expressions.bind(argument);
        ScalarExpression size = binding.option("query_bin_auto_size");
        ScalarExpression at = binding.option("query_bin_auto_at");
        if (value.type() == ScalarType.ERROR) {
            return value;
        }
        if (size == null) {
            binding.refuse(Problems.badValue("`set query_bin_auto_size` must come before `bin_auto`", call.span()));
            return value;
        }
        return at == null
                ? expressions.operator("bin", call.span(), List.of(value, size))
                : expressions.operator("bin_at", call.span(), List.of(value, size, at));
    }

    private ScalarExpression rowNumber(List<Expression> arguments) {
        ScalarExpression start = arguments.isEmpty()
                ? new ScalarExpression.Constant(ScalarType.LONG, 1L)
                : expressions.bindAs(ScalarType.LONG, arguments.getFirst());
        return expressions.addWindow(new WindowCall.RowNumber(start, optionalCondition(arguments, 1)), ScalarType.LONG);
    }

    private ScalarExpression neighbour(List<Expression> arguments, long direction) {
        ScalarExpression value = expressions.bind(arguments.getFirst());
        Long offset = arguments.size() > 1 ? expressions.constantLong(arguments.get(1), "the offset") : Long.valueOf(1);
        if (offset == null || value.type() == ScalarType.ERROR) {
            return new ScalarExpression.Invalid();
        }
        ScalarExpression absent = arguments.size() > 2
                ? absent(value.type(), arguments.get(2))
                : new ScalarExpression.Constant(value.type(), null);
        return expressions.addWindow(
                new WindowCall.Neighbour(value, Math.multiplyExact(offset, direction), absent), value.type());
    }

    /// What stands where there is no neighbour. Microsoft's binder lets it have any type.
    private ScalarExpression absent(ScalarType type, Expression argument) {
        ScalarExpression value = expressions.bind(argument);
        if (Conversions.isImplicit(value.type(), type)) {
            return expressions.conversions().convert(value, type);
        }
        binding.refuse(Problems.notTheType(type, value.type(), argument.span()));
        return new ScalarExpression.Constant(type, null);
    }

    private ScalarExpression runningSum(List<Expression> arguments) {
        ScalarExpression term = expressions.bind(arguments.getFirst());
        return switch (term.type()) {
            case INT, LONG, REAL, TIMESPAN ->
                expressions.addWindow(new WindowCall.RunningSum(term, optionalCondition(arguments, 1)), term.type());
            case ERROR -> new ScalarExpression.Invalid();
            case BOOL, DECIMAL, STRING, DATETIME, GUID, DYNAMIC ->
                expressions.invalid(Problems.notTheType(
                        ScalarType.REAL, term.type(), arguments.getFirst().span()));
        };
    }

    private ScalarExpression rank(List<Expression> arguments, WindowCall.RankKind kind) {
        ScalarExpression value = expressions.bind(arguments.getFirst());
        return expressions.addWindow(
                new WindowCall.Rank(value, kind, optionalCondition(arguments, 1)), ScalarType.LONG);
    }

    private @Nullable ScalarExpression optionalCondition(List<Expression> arguments, int index) {
        return index < arguments.size() ? expressions.bindAs(ScalarType.BOOL, arguments.get(index)) : null;
    }
}

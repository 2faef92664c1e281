package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.type.ScalarType;

/// Binds a call where a single value is needed.
final class CallBinder {
    /// Functions that make a text of any value by themselves.
    private static final Set<String> TEXTS_OF_ANYTHING = Set.of(
            "format_ipv4",
            "format_ipv4_mask",
            "indexof_regex",
            "parse_command_line",
            "strcat_array",
            "strlen",
            "strrep",
            "to_utf8",
            "unicode_codepoints_from_string");

    /// Names of `parse_json` that Microsoft's binder takes for functions of a text alone.
    private static final Set<String> CONVERSIONS = Set.of("todynamic", "toobject");

    private final ExpressionBinder expressions;
    private final Binding binding;

    CallBinder(ExpressionBinder expressions) {
        this.expressions = expressions;
        binding = expressions.binding();
    }

    ScalarExpression bind(Expression.Call call) {
        Name name = call.function();
        Symbol symbol = expressions.scope().find(name.text());
        if (symbol instanceof Symbol.Function function) {
            return userFunction(call, function);
        }
        if (symbol instanceof Symbol.Broken) {
            return new ScalarExpression.Invalid();
        }
        PatternCall mapped = PatternCall.of(call, expressions.scope());
        if (mapped != null) {
            return value(mapped.bind(binding, expressions), call);
        }
        ScalarExpression ofGraph = GraphCall.bind(expressions, call);
        if (ofGraph != null) {
            return ofGraph;
        }
        ScalarExpression special = new SpecialCall(expressions).bind(call);
        if (special != null) {
            return special;
        }
        AggregateFunction aggregate = binding.library().aggregate(name.text());
        ScalarFunction scalar = binding.library().scalar(name.text());
        Group group = expressions.group();
        if (aggregate != null && (group != null || scalar == null)) {
            return group == null
                    ? expressions.invalid(Problems.aggregateOutside(name))
                    : group.aggregate(call, aggregate);
        }
        if (scalar != null) {
            return scalar.columns().isEmpty()
                    ? scalar(call, scalar)
                    : expressions.invalid(Problems.severalValues(name));
        }
        if (SummarizedColumns.FUNCTIONS.contains(name.text())) {
            return expressions.invalid(Problems.aggregateOutside(name));
        }
        if (new TabularBinder(binding, expressions.scope()).isTabular(call)) {
            return expressions.invalid(Problems.tableWhereScalar(call.span()));
        }
        List<String> known = new ArrayList<>(expressions.scope().names());
        binding.library().scalars().forEach(function -> known.add(function.name()));
        return expressions.invalid(Problems.unknownFunction(name, known));
    }

    private ScalarExpression userFunction(Expression.Call call, Symbol.Function function) {
        return value(new UserFunctionCall(binding, expressions).bind(call, function, null), call);
    }

    private ScalarExpression value(BoundResult result, Expression.Call call) {
        return switch (result) {
            case BoundResult.Value(var value) -> value;
            case BoundResult.Table _, BoundResult.OfGraph _ ->
                expressions.invalid(Problems.tableWhereScalar(call.span()));
            case BoundResult.Nothing _ -> new ScalarExpression.Invalid();
        };
    }

    /// A call of a function of the library, as one value even if the function gives several.
    ScalarExpression scalar(Expression.Call call, ScalarFunction function) {
        List<ScalarExpression> arguments = new ArrayList<>();
        call.arguments().forEach(argument -> arguments.add(expressions.bind(argument.value())));
        boolean isUnknown = arguments.stream().anyMatch(argument -> argument instanceof ScalarExpression.Invalid);
        if (isUnknown && !binding.dialects().isEmpty()) {
            return new ScalarExpression.Invalid();
        }
        OverloadChoice choice = OverloadChoice.of(function.overloads(), arguments, expressions.conversions());
        if (isUnknown && (choice == null || choice.type() == ScalarType.ERROR)) {
            return new ScalarExpression.Invalid();
        }
        if (choice == null) {
            return expressions.invalid(unfit(call, function, arguments));
        }
        checkTexts(call, function, arguments);
        if (new OverNoRows(binding, expressions.source()).isNeverCalled(choice.overload())) {
            return new ScalarExpression.Constant(choice.type(), null);
        }
        Diagnostic form = new ArgumentForms(expressions, call.arguments(), arguments).fault(choice.overload());
        if (form != null) {
            return expressions.invalid(form);
        }
        List<Span> places = call.arguments().stream().map(Argument::span).toList();
        CallFaults faults = new CallFaults(call.function().text(), call.span(), places);
        if (!faults.areAbsent(binding, function.check(), choice)) {
            return new ScalarExpression.Invalid();
        }
        faults.warn(binding, function.caution(), choice);
        return new ScalarExpression.Call(function, choice.overload(), choice.written(function.check()), choice.type());
    }

    /// Where a text is wanted, Microsoft's binder takes no dynamic value that it knows to be an array or a bag.
    private void checkTexts(Expression.Call call, ScalarFunction function, List<ScalarExpression> arguments) {
        for (int index = 0; index < arguments.size(); index++) {
            ScalarExpression argument = arguments.get(index);
            if (binding.shapes().of(argument) != DynamicShape.ANY
                    && isText(call.function().text(), function, arguments.size(), index)) {
                binding.reportIfOnlyBound(Problems.notTheType(
                        ScalarType.STRING,
                        argument.type(),
                        call.arguments().get(index).span()));
            }
        }
    }

    private static boolean isText(String name, ScalarFunction function, int count, int index) {
        List<ParameterType> types = function.overloads().stream()
                .filter(overload -> overload.accepts(count))
                .map(overload -> overload.parameter(index).takes())
                .toList();
        boolean isText = types.contains(new ParameterType.Exactly(ScalarType.STRING))
                && !types.contains(new ParameterType.Exactly(ScalarType.DYNAMIC))
                && types.stream().allMatch(ParameterType.Exactly.class::isInstance)
                && !types.contains(new ParameterType.Exactly(ScalarType.DYNAMIC))
                && !TEXTS_OF_ANYTHING.contains(function.name());
        return isText || CONVERSIONS.contains(name);
    }

    private static Diagnostic unfit(Expression.Call call, ScalarFunction function, List<ScalarExpression> arguments) {
        List<ScalarType> found = arguments.stream().map(ScalarExpression::type).toList();
        boolean isCount = function.overloads().stream().noneMatch(overload -> overload.accepts(arguments.size()));
        if (isCount) {
            int least = function.overloads().stream()
                    .mapToInt(overload -> overload.parameters().size())
                    .min()
                    .orElse(0);
            int most = function.overloads().stream()
                    .mapToInt(overload -> overload.isRepeated()
                            ? Integer.MAX_VALUE
                            : overload.parameters().size())
                    .max()
                    .orElse(0);
            return Problems.argumentCount(
                    call.function().text(), least, Math.max(least, most), arguments.size(), call.span());
        }
        return Problems.noOverload(
                call.function().text(), OverloadChoice.signatures(function.overloads()), found, call.span());
    }

    /// A literal string argument, or null if there is none at that place.
    static @Nullable String literalText(Expression.Call call, int index) {
        return index < call.arguments().size()
                        && call.arguments().get(index).value()
                                instanceof Expression.Literal(var _, var type, String text)
                        && type == ScalarType.STRING
                ? text
                : null;
    }
}

package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.ArgumentCheck;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// The overload of a function that fits some arguments best, with the arguments converted for it.
///
/// @param type what the call returns
record OverloadChoice(Overload overload, List<ScalarExpression> arguments, ScalarType type) {
    private static final int UNFIT = Integer.MAX_VALUE;

    /// More than widening all other arguments costs.
    private static final int NARROWED = 20;

    /// Picks the overload that needs the least conversion; null if none fits.
    static @Nullable OverloadChoice of(
            List<Overload> overloads, List<ScalarExpression> arguments, Conversions conversions) {
        if (arguments.stream().anyMatch(argument -> argument.type() == ScalarType.ERROR)) {
            return inSpiteOfUnknown(overloads, arguments);
        }
        Overload best = null;
        int bestCost = UNFIT;
        for (Overload overload : overloads) {
            int cost = cost(overload, arguments);
            if (cost < bestCost) {
                best = overload;
                bestCost = cost;
            }
        }
        return best == null ? null : chosen(best, arguments, conversions);
    }

    /// Of arguments some of which have no known type, it is still known what the call returns if all overloads that
    /// they
    /// may fit return the same.
    private static @Nullable OverloadChoice inSpiteOfUnknown(
            List<Overload> overloads, List<ScalarExpression> arguments) {
        List<Overload> fitting = overloads.stream()
                .filter(overload -> cost(overload, arguments) != UNFIT)
                .toList();
        if (fitting.isEmpty()) {
            return null;
        }
        List<ScalarType> returned = fitting.stream()
                .map(overload -> returned(overload, arguments))
                .distinct()
                .toList();
        ScalarType type = returned.size() == 1 ? returned.getFirst() : ScalarType.ERROR;
        return new OverloadChoice(fitting.getFirst(), arguments, type);
    }

    private static ScalarType returned(Overload overload, List<ScalarExpression> arguments) {
        return switch (overload.returns()) {
            case ReturnType.Exactly(var exact) -> exact;
            case ReturnType.Common() -> {
                List<ScalarType> types = commonTypes(overload, arguments);
                ScalarType common = types.contains(ScalarType.ERROR) ? null : Conversions.common(types);
                yield common == null ? ScalarType.ERROR : common;
            }
            case ReturnType.OfArgument(var index) -> arguments.get(index).type();
            case ReturnType.Computed _ -> ScalarType.ERROR;
        };
    }

    /// The arguments, with constants as the backends are to read them.
    List<ScalarExpression> written(ArgumentCheck check) {
        List<ScalarExpression> written = new ArrayList<>();
        for (int index = 0; index < arguments.size(); index++) {
            written.add(
                    arguments.get(index) instanceof ScalarExpression.Constant(var constantType, var value)
                                    && value != null
                            ? new ScalarExpression.Constant(constantType, check.rewritten(index, value))
                            : arguments.get(index));
        }
        return written;
    }

    private static OverloadChoice chosen(Overload overload, List<ScalarExpression> arguments, Conversions conversions) {
        ScalarType common = Conversions.common(commonTypes(overload, arguments));
        List<ScalarExpression> converted = new ArrayList<>();
        for (int index = 0; index < arguments.size(); index++) {
            ScalarExpression argument = arguments.get(index);
            converted.add(
                    switch (overload.parameter(index).takes()) {
                        case ParameterType.Exactly(var type) -> conversions.convert(argument, type);
                        case ParameterType.Common _ ->
                            common == null ? argument : conversions.convert(argument, common);
                        case ParameterType.OneOf(var types) ->
                            types.contains(argument.type())
                                    ? argument
                                    : conversions.convert(argument, widest(argument.type(), types));
                        case ParameterType.AnyScalar(), ParameterType.TypeArgument() -> argument;
                    });
        }
        List<ScalarType> types = converted.stream().map(ScalarExpression::type).toList();
        ScalarType type = switch (overload.returns()) {
            case ReturnType.Exactly(var exact) -> exact;
            case ReturnType.Common() -> common == null ? ScalarType.ERROR : common;
            case ReturnType.OfArgument(var index) -> types.get(index);
            case ReturnType.Computed(var rule) -> rule.apply(types);
        };
        return new OverloadChoice(overload, converted, type);
    }

    private static int cost(Overload overload, List<ScalarExpression> arguments) {
        if (!overload.accepts(arguments.size())) {
            return UNFIT;
        }
        int total = 0;
        for (int index = 0; index < arguments.size(); index++) {
            int cost = cost(overload.parameter(index), arguments.get(index));
            if (cost == UNFIT) {
                return UNFIT;
            }
            total += cost;
        }
        return fitTogether(overload, arguments) ? total : UNFIT;
    }

    /// Whether the arguments that need a common type have one.
    private static boolean fitTogether(Overload overload, List<ScalarExpression> arguments) {
        List<ScalarType> types = new ArrayList<>(commonTypes(overload, arguments));
        if (types.removeIf(type -> type == ScalarType.ERROR) && types.isEmpty()) {
            return true;
        }
        boolean mayMix = overload.parameters().stream()
                .map(Parameter::takes)
                .noneMatch(takes -> takes instanceof ParameterType.Common(var _, var mixesDynamic) && !mixesDynamic);
        boolean isMixed =
                types.contains(ScalarType.DYNAMIC) && types.stream().anyMatch(type -> type != ScalarType.DYNAMIC);
        return Conversions.common(types) != null && (mayMix || !isMixed);
    }

    private static int cost(Parameter parameter, ScalarExpression argument) {
        ScalarType type = argument.type();
        if (parameter.takes() instanceof ParameterType.TypeArgument) {
            return argument instanceof ScalarExpression.TypeValue || type == ScalarType.ERROR ? 0 : UNFIT;
        }
        if (argument instanceof ScalarExpression.TypeValue) {
            return UNFIT;
        }
        return switch (parameter.takes()) {
            case ParameterType.Exactly(var wanted) -> {
                if (type == wanted || type == ScalarType.ERROR) {
                    yield 0;
                }
                if (Conversions.isWidening(type, wanted)) {
                    yield 2 + wanted.ordinal() - type.ordinal();
                }
                if (type == ScalarType.DECIMAL && wanted == ScalarType.REAL) {
                    yield NARROWED;
                }
                yield type == ScalarType.DYNAMIC && wanted == ScalarType.STRING ? NARROWED : UNFIT;
            }
            case ParameterType.OneOf(var types) -> {
                if (types.contains(type) || type == ScalarType.ERROR) {
                    yield 0;
                }
                yield types.stream().anyMatch(wanted -> Conversions.isWidening(type, wanted)) ? 4 : UNFIT;
            }
            case ParameterType.AnyScalar() -> 1;
            case ParameterType.Common(var types, var _) -> types.contains(type) || type == ScalarType.ERROR ? 1 : UNFIT;
            case ParameterType.TypeArgument() -> UNFIT;
        };
    }

    private static ScalarType widest(ScalarType from, Set<ScalarType> types) {
        return types.stream()
                .filter(wanted -> Conversions.isWidening(from, wanted))
                .min(Comparator.naturalOrder())
                .orElse(from);
    }

    private static List<ScalarType> commonTypes(Overload overload, List<ScalarExpression> arguments) {
        List<ScalarType> types = new ArrayList<>();
        for (int index = 0; index < arguments.size(); index++) {
            if (overload.parameter(index).takes() instanceof ParameterType.Common) {
                types.add(arguments.get(index).type());
            }
        }
        return types;
    }

    /// The signatures of a function as a message shows them: `(source: string, lookup: string)`.
    static List<String> signatures(List<Overload> overloads) {
        return overloads.stream()
                .map(overload -> overload.parameters().stream()
                        .map(parameter -> parameter.name() + ": " + text(parameter.takes())
                                + (parameter.occurrence() == Parameter.Occurrence.REPEATED ? ", ..." : ""))
                        .collect(Collectors.joining(", ", "(", ")")))
                .toList();
    }

    private static String text(ParameterType type) {
        return switch (type) {
            case ParameterType.Exactly(var exact) -> exact.kqlName();
            case ParameterType.OneOf(var types) ->
                types.stream().sorted().map(ScalarType::kqlName).collect(Collectors.joining(" or "));
            case ParameterType.AnyScalar() -> "any scalar";
            case ParameterType.Common _ -> "any scalar, all of one type";
            case ParameterType.TypeArgument() -> "typeof(...)";
        };
    }
}

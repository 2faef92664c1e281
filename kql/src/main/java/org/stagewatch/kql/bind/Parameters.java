package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.ColumnDeclaration;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.ParameterDeclaration;
import org.stagewatch.kql.syntax.ParameterDeclaration.Kind;
import org.stagewatch.kql.type.ScalarType;

/// The parameters that a function or `declare query_parameters` declares.
///
/// Source: the manual pages *User-defined functions* and *Query parameters declaration statement*.
record Parameters(List<ParameterDeclaration> declarations) {
    Set<String> names() {
        return declarations.stream()
                .map(declaration -> declaration.name().text())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Reports tables behind single values, defaults that are no literals or of another type, and lists of columns
    /// that list none.
    void check(Binding binding) {
        boolean scalarSeen = false;
        for (ParameterDeclaration declaration : declarations) {
            boolean isScalar = declaration.kind() instanceof Kind.Scalar;
            if (scalarSeen && !isScalar) {
                binding.report(DeclarationProblems.tableBehindScalar(declaration.name()));
            }
            scalarSeen |= isScalar;
            switch (declaration.kind()) {
                case Kind.Scalar(var type) -> checkDefault(binding, declaration, type);
                case Kind.Table(var columns) -> {
                    boolean isList = !columns.isEmpty()
                            && columns.stream()
                                    .noneMatch(column -> column.name().text().equals("*"));
                    if (!isList || declaration.defaultValue() != null) {
                        binding.report(DeclarationProblems.badColumnList(declaration.span()));
                    }
                }
                case Kind.AnyTable _ -> {}
            }
        }
    }

    private static void checkDefault(Binding binding, ParameterDeclaration declaration, ScalarType type) {
        Expression syntax = declaration.defaultValue();
        if (syntax == null || syntax instanceof Expression.Missing) {
            return;
        }
        Expression.Literal literal = literal(syntax);
        if (literal == null) {
            binding.report(DeclarationProblems.defaultNotLiteral(syntax.span()));
            return;
        }
        boolean isNull =
                literal.value() == null || String.valueOf(literal.value()).equals("null");
        boolean fits = literal.type() == type
                || literal.type() == ScalarType.ERROR
                || type == ScalarType.ERROR
                || literal.type().isNumeric() && type.isNumeric()
                || literal.type() == ScalarType.DYNAMIC && isNull;
        if (!fits) {
            binding.report(Problems.notTheType(type, literal.type(), syntax.span()));
        }
    }

    /// The literal, perhaps behind a sign; null if this is something else.
    private static Expression.@Nullable Literal literal(Expression syntax) {
        return switch (syntax) {
            case Expression.Literal literal -> literal;
            case Expression.Unary(var _, var _, Expression.Literal literal) -> literal;
            default -> null;
        };
    }

    /// The default of a parameter that is a single value, as the declared type.
    static Symbol defaultValue(Binding binding, ParameterDeclaration declaration) {
        Expression syntax = declaration.defaultValue();
        if (syntax == null || !(declaration.kind() instanceof Kind.Scalar(var type))) {
            return new Symbol.Broken();
        }
        Rows none = Rows.of(new Plan.Values(List.of(), List.of(List.of())));
        ExpressionBinder expressions = new ExpressionBinder(binding, Scope.EMPTY, none);
        ScalarExpression value = expressions.bind(syntax);
        boolean isPossible = value.type() == type
                || Conversions.isImplicit(value.type(), type)
                || value.type().isNumeric() && type.isNumeric();
        return isPossible && !(value instanceof ScalarExpression.Invalid)
                ? new Symbol.Scalar(expressions.conversions().convert(value, type), 1)
                : new Symbol.Broken();
    }

    /// The names with their defaults. A parameter without one has no value, with which a query can't be carried out.
    Scope withDefaults(Binding binding, Scope outer) {
        Scope scope = outer;
        for (ParameterDeclaration declaration : declarations) {
            String name = declaration.name().text();
            if (declaration.defaultValue() == null) {
                binding.refuse(Problems.missingArgument("query_parameters", name, declaration.span()));
                scope = scope.with(name, unknownValue(binding, declaration));
            } else {
                scope = scope.with(name, defaultValue(binding, declaration));
            }
        }
        return scope;
    }

    /// The names with values of which only the type is known.
    Scope withUnknownValues(Binding binding, Scope outer) {
        Scope scope = outer;
        for (ParameterDeclaration declaration : declarations) {
            scope = scope.with(declaration.name().text(), unknownValue(binding, declaration));
        }
        return scope;
    }

    private static Symbol unknownValue(Binding binding, ParameterDeclaration declaration) {
        return switch (declaration.kind()) {
            case Kind.Scalar(var type) ->
                type == ScalarType.ERROR ? new Symbol.Broken() : new Symbol.Scalar(unknownValue(type), 1);
            case Kind.Table(var columns) -> table(binding, declaration, columns);
            case Kind.AnyTable _ -> table(binding, declaration, List.of());
        };
    }

    /// A number stands for any, since some operators and functions need its value: `take n`, `percentile(x, n)`.
    private static ScalarExpression unknownValue(ScalarType type) {
        return switch (type) {
            case INT -> new ScalarExpression.Constant(type, 1);
            case LONG -> new ScalarExpression.Constant(type, 1L);
            case REAL -> new ScalarExpression.Constant(type, 1.0);
            case BOOL, DECIMAL, DATETIME, TIMESPAN, GUID, STRING, DYNAMIC, ERROR ->
                new ScalarExpression.Constant(type, null);
        };
    }

    private static Symbol table(Binding binding, ParameterDeclaration declaration, List<ColumnDeclaration> columns) {
        List<Column> declared = new ArrayList<>();
        columns.forEach(column -> declared.add(binding.newColumn(column.name().text(), column.type())));
        Rows rows = Rows.of(new Plan.Values(declared, List.of()));
        return new Symbol.Tabular(binding.share(declaration.name().text(), rows, Plan.Reuse.FREE));
    }
}

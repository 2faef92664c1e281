package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.plan.WindowCall;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.BinaryOperator;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Expression.Binary;
import org.stagewatch.kql.syntax.MembershipOperator;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.type.ScalarType;

/// Binds scalar expressions over the columns of some rows. Made anew for each operator.
///
/// Window functions add a column below the operator: [#rows] gives the rows with them.
final class ExpressionBinder {
    private final Binding binding;
    private final Scope scope;
    private final Conversions conversions;
    private final @Nullable Group group;
    private final RowAdditions additions;
    private final Rows rows;

    ExpressionBinder(Binding binding, Scope scope, Rows rows) {
        this(binding, scope, rows, null);
    }

    /// @param group takes the aggregation functions, and makes columns of the rows invisible outside them
    ExpressionBinder(Binding binding, Scope scope, Rows rows, @Nullable Group group) {
        this.binding = binding;
        this.scope = scope;
        this.rows = rows;
        this.group = group;
        conversions = new Conversions(binding.library());
        additions = new RowAdditions(binding);
    }

    Binding binding() {
        return binding;
    }

    Scope scope() {
        return scope;
    }

    Conversions conversions() {
        return conversions;
    }

    @Nullable
    Group group() {
        return group;
    }

    /// The rows as bound, before window functions added to them.
    Rows source() {
        return rows;
    }

    /// The rows with the columns that functions of neighbouring rows added.
    Rows rows() {
        return additions.over(rows);
    }

    RowAdditions additions() {
        return additions;
    }

    ScalarExpression addWindow(WindowCall call, ScalarType type) {
        return new ScalarExpression.ColumnValue(additions.window(call, type));
    }

    ScalarExpression bind(Expression syntax) {
        if (!binding.mayGrow(syntax.span())) {
            return new ScalarExpression.Invalid();
        }
        return switch (syntax) {
            case Expression.NameReference(var name) -> name(name);
            case Expression.Literal(var _, var type, var value) -> new ScalarExpression.Constant(type, value);
            case Expression.TypeLiteral(var _, var type) -> new ScalarExpression.TypeValue(type);
            case Expression.ColumnsLiteral(var span, var _) -> invalid(Problems.columnsWhereScalar(span));
            case Expression.Call call -> new CallBinder(this).bind(call);
            case Expression.Unary(var span, var operator, var operand) -> unary(operator.text(), span, bind(operand));
            case Binary binary -> binary(binary);
            case Expression.Membership membership -> membership(membership);
            case Expression.Between(var span, var operator, var value, var low, var high) ->
                operator(operator.text(), span, List.of(bind(value), bind(low), bind(high)));
            case Expression.Member(var _, Expression.NameReference(var name), var member)
            when scope.find(name.text()) instanceof Symbol.Element(var element) && rows.find(name.text()) == null ->
                property(element, member);
            case Expression.Member(var _, Expression.NameReference(var name), var member)
            when rows.find(name.text()) == null && scope.find(name.text()) instanceof Symbol.Step(var row) ->
                column(row, member);
            case Expression.Member(var span, Expression.NameReference(var name), var member)
            when rows.find(name.text()) == null && scope.find(name.text()) instanceof Symbol.Database database ->
                new DatabasePath(binding, scope).context(database, member, span);
            case Expression.Member(var span, var target, var member) ->
                member(span, target, new ScalarExpression.Constant(ScalarType.STRING, member.text()), ".");
            case Expression.Element(var span, var target, var index) -> member(span, target, bind(index), "[]");
            case Expression.Parenthesized(var _, var inner) -> bind(inner);
            case Expression.Missing _ -> new ScalarExpression.Invalid();
            case Expression.Wildcard _,
                    Expression.Star _,
                    Expression.Pipeline _,
                    Expression.Source _,
                    Expression.MemberCall _,
                    Expression.DataTable _,
                    Expression.ExternalData _,
                    Expression.EntityGroup _,
                    Expression.FunctionDeclaration _ -> invalid(Problems.tableWhereScalar(syntax.span()));
        };
    }

    /// Binds and converts; reports if the type does not convert by itself.
    ScalarExpression bindAs(ScalarType wanted, Expression syntax) {
        return as(wanted, bind(syntax), syntax.span());
    }

    /// Reports if rows can't be grouped or ordered by the value. What an open table doesn't list has no known type.
    void checkKey(ScalarExpression value, Span span) {
        boolean isConstant = value instanceof ScalarExpression.Constant;
        if (value.type() == ScalarType.DYNAMIC && !isConstant && !binding.isUnlisted(value)) {
            binding.report(Problems.dynamicKey(span));
        }
    }

    private ScalarExpression as(ScalarType wanted, ScalarExpression value, Span span) {
        boolean fits = binding.isUnlisted(value) || Conversions.isImplicit(value.type(), wanted);
        if (!fits || value instanceof ScalarExpression.TypeValue) {
            return invalid(Problems.notTheType(wanted, value.type(), span));
        }
        return conversions.convert(value, wanted);
    }

    private List<ScalarExpression> likeTheOther(List<ScalarExpression> operands) {
        ScalarExpression left = operands.getFirst();
        ScalarExpression right = operands.getLast();
        return binding.isUnlisted(left)
                ? List.of(new ScalarExpression.Constant(right.type(), null), right)
                : List.of(left, new ScalarExpression.Constant(left.type(), null));
    }

    /// `Column1`, `Column2` ...: a name for a value that suggests none, which no symbol has.
    String numberedName() {
        String name = "Column" + binding.nextUnnamed();
        while (scope.find(name) != null) {
            name = "Column" + binding.nextUnnamed();
        }
        return name;
    }

    /// A constant whole number, such as the count of `take`; null after a report.
    @Nullable
    Long constantLong(Expression syntax, String what) {
        ScalarExpression value = bindAs(ScalarType.LONG, syntax);
        if (value instanceof ScalarExpression.Constant(var _, Long number)) {
            return number;
        }
        if (value.type() != ScalarType.ERROR) {
            binding.report(Problems.notConstant(what, syntax.span()));
        }
        return null;
    }

    ScalarExpression invalid(Diagnostic diagnostic) {
        binding.report(diagnostic);
        return new ScalarExpression.Invalid();
    }

    private ScalarExpression name(Name name) {
        Column column = group == null ? rows.find(name.text()) : null;
        if (column != null) {
            return column.type() == ScalarType.ERROR
                    ? new ScalarExpression.Invalid()
                    : new ScalarExpression.ColumnValue(column);
        }
        Symbol symbol = scope.find(name.text());
        switch (symbol) {
            case Symbol.Scalar(var value, var size) -> {
                return binding.mayGrow(name.span(), size) ? value : new ScalarExpression.Invalid();
            }
            case Symbol.Broken _ -> {
                return new ScalarExpression.Invalid();
            }
            case Symbol.Function(var declaration, var _)
            when declaration.parameters().stream().allMatch(parameter -> parameter.defaultValue() != null) -> {
                return new CallBinder(this).bind(new Expression.Call(name.span(), name, List.of()));
            }
            case Symbol.Element _ -> {
                return invalid(GraphProblems.notAProperty(name.text(), name.span()));
            }
            case Symbol.Step _ -> {
                binding.refuse(
                        Problems.unsupported("the whole row of a step", name.span(), "Name one of its columns."));
                return new ScalarExpression.Invalid();
            }
            case Symbol.Tabular _,
                    Symbol.Function _,
                    Symbol.Mapped _,
                    Symbol.OfGraph _,
                    Symbol.Group _,
                    Symbol.Database _,
                    Symbol.Pattern _ -> {
                return invalid(Problems.tableWhereScalar(name.span()));
            }
            case null -> {}
        }
        if (group != null && rows.find(name.text()) != null) {
            return invalid(Problems.notAggregated(name));
        }
        if (binding.isComplete(rows)) {
            List<String> known = new ArrayList<>(rows.names());
            known.addAll(scope.names());
            return invalid(Problems.unknownColumn(name, known, rows.source()));
        }
        return rows.knowledge() == Rows.Knowledge.OPEN && !binding.dialects().isEmpty()
                ? new ScalarExpression.Constant(ScalarType.DYNAMIC, null)
                : new ScalarExpression.Invalid();
    }

    private ScalarExpression column(StepRow row, Name name) {
        Column column = row.find(name.text());
        return column == null
                ? invalid(Problems.unknownColumn(name, row.names(), null))
                : new ScalarExpression.ColumnValue(column);
    }

    private ScalarExpression unary(String operator, Span span, ScalarExpression operand) {
        if (operand instanceof ScalarExpression.Constant(var type, var value) && operator.equals("-")) {
            Object negated = switch (value) {
                case Integer number -> -number;
                case Long number -> -number;
                case Double number -> -number;
                case null, default -> null;
            };
            if (negated != null) {
                return new ScalarExpression.Constant(type, negated);
            }
        }
        return operator("unary " + operator, span, List.of(operand));
    }

    private ScalarExpression binary(Binary binary) {
        if (binary.left() instanceof Expression.Star && group == null) {
            return new SearchCondition(this, rows.visible(), SearchCondition.CaseRule.IGNORED)
                    .bind(binary)
                    .over(rows.visible());
        }
        if (binary.operator() == BinaryOperator.AND || binary.operator() == BinaryOperator.OR) {
            List<ScalarExpression> operands = new ArrayList<>();
            for (Expression operand : chain(binary)) {
                operands.add(condition(operand));
            }
            return binary.operator() == BinaryOperator.AND
                    ? new ScalarExpression.And(operands)
                    : new ScalarExpression.Or(operands);
        }
        List<ScalarExpression> operands = List.of(bind(binary.left()), bind(binary.right()));
        if (binary.operator() == BinaryOperator.EQUAL || binary.operator() == BinaryOperator.NOT_EQUAL) {
            operands = new MixedEquality(binding).convert(operands, binary.span());
        }
        return operator(
                binary.operator().text(),
                binary.operatorSpan(),
                operands,
                List.of(binary.left().span(), binary.right().span()));
    }

    /// An operand of `and` or `or`, which may be dynamic where the condition of `where` may not.
    private ScalarExpression condition(Expression operand) {
        ScalarExpression value = bind(operand);
        return value.type() == ScalarType.DYNAMIC
                ? conversions.convert(value, ScalarType.BOOL)
                : as(ScalarType.BOOL, value, operand.span());
    }

    /// The operands of `a and b and c`, which is nested to the left, without recursion.
    static List<Expression> chain(Binary binary) {
        List<Expression> operands = new ArrayList<>();
        Expression rest = binary;
        while (rest instanceof Binary(var _, var operator, var _, var left, var right)
                && operator == binary.operator()) {
            operands.addFirst(right);
            rest = left;
        }
        operands.addFirst(rest);
        return operands;
    }

    private ScalarExpression membership(Expression.Membership membership) {
        ScalarExpression value = bind(membership.left());
        MembershipOperator operator = membership.operator();
        if (membership.values().size() == 1) {
            TabularBinder tabular = new TabularBinder(binding, scope);
            Expression only = membership.values().getFirst();
            if (tabular.isTabular(only)
                    && !(only instanceof Expression.NameReference(var name) && rows.find(name.text()) != null)) {
                Rows list = tabular.bind(only);
                return new MembershipInTable(this).bind(operator, membership.operatorSpan(), value, list);
            }
        }
        List<ScalarExpression> operands = new ArrayList<>(List.of(value));
        membership.values().forEach(one -> operands.add(bind(one)));
        return operator(operator.text(), membership.operatorSpan(), operands);
    }

    private ScalarExpression property(PatternElement element, Name name) {
        Column column = element.property(name.text());
        if (column == null) {
            List<String> known = element.properties().stream().map(Column::name).toList();
            return invalid(Problems.unknownColumn(name, known, null));
        }
        return new ScalarExpression.ColumnValue(column);
    }

    private ScalarExpression member(Span span, Expression target, ScalarExpression key, String operator) {
        ScalarExpression value = bind(target);
        if (value.type() != ScalarType.DYNAMIC && value.type() != ScalarType.ERROR) {
            return invalid(Problems.notTheType(ScalarType.DYNAMIC, value.type(), target.span()));
        }
        return operator(operator, span, List.of(value, key));
    }

    /// A call of an operator's function; reports if it is not defined for these types.
    ScalarExpression operator(String name, Span span, List<ScalarExpression> operands) {
        return operator(name, span, operands, Collections.nCopies(operands.size(), span));
    }

    /// @param places where the operands stand
    private ScalarExpression operator(String name, Span span, List<ScalarExpression> operands, List<Span> places) {
        ScalarFunction function = binding.library().scalar(name);
        if (function == null) {
            return invalid(Problems.unsupported("`" + name + "`", span));
        }
        boolean isUnknown = operands.stream().anyMatch(operand -> operand.type() == ScalarType.ERROR);
        if (isUnknown && !binding.dialects().isEmpty()) {
            return new ScalarExpression.Invalid();
        }
        OverloadChoice choice = OverloadChoice.of(function.overloads(), operands, conversions);
        if (isUnknown && (choice == null || choice.type() == ScalarType.ERROR)) {
            return new ScalarExpression.Invalid();
        }
        if (choice == null && operands.size() == 2 && operands.stream().anyMatch(binding::isUnlisted)) {
            choice = OverloadChoice.of(function.overloads(), likeTheOther(operands), conversions);
        }
        if (choice == null) {
            return invalid(Problems.operatorTypes(
                    name.replace("unary ", ""),
                    span,
                    operands.getFirst().type(),
                    operands.getLast().type()));
        }
        if (new OverNoRows(binding, rows).isNeverCalled(choice.overload())) {
            return new ScalarExpression.Constant(choice.type(), null);
        }
        if (!new CallFaults(name, span, places).areAbsent(binding, function.check(), choice)) {
            return new ScalarExpression.Invalid();
        }
        return new ScalarExpression.Call(function, choice.overload(), choice.written(function.check()), choice.type());
    }
}

package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.MatchStep.Output;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.syntax.NamedExpression;
import org.stagewatch.kql.syntax.Operator.Scan.ScanStep;
import org.stagewatch.kql.syntax.OperatorParameter;
import org.stagewatch.kql.type.ScalarType;

/// Binds the steps of `scan`, in order.
final class BindScanStep {
    private final Binding binding;
    private final Scope scope;
    private final Rows rows;
    private final List<Assignment> declared;
    private final List<Assignment> given;
    private final List<StepRow> stepRows;
    private int place;

    /// @param scope in which the steps' names are their latest rows
    /// @param rows the input, with the declared columns among those seen
    /// @param given the columns that steps may assign: those declared and those of the rows
    BindScanStep(
            Binding binding,
            Scope scope,
            Rows rows,
            List<Assignment> declared,
            List<Assignment> given,
            List<StepRow> stepRows) {
        this.binding = binding;
        this.scope = scope;
        this.rows = rows;
        this.declared = declared;
        this.given = given;
        this.stepRows = stepRows;
    }

    record Bound(ScalarExpression condition, List<Assignment> assignments, Output output) {
        List<ScalarExpression> conjuncts() {
            return condition instanceof ScalarExpression.And(var operands) ? operands : List.of(condition);
        }
    }

    Bound bind(ScanStep step) {
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        Output output = output(step.parameters());
        ScalarExpression condition = expressions.bind(step.condition());
        if (condition.type() != ScalarType.BOOL && condition.type() != ScalarType.ERROR) {
            binding.refuse(Problems.notTheType(
                    ScalarType.BOOL, condition.type(), step.condition().span()));
        }
        refuseUnclear(condition, step.condition().span());
        List<Assignment> assignments = new ArrayList<>();
        for (NamedExpression assignment : step.assignments()) {
            ScalarExpression value = expressions.bind(assignment.value());
            refuseUnclear(value, assignment.value().span());
            Column column = column(assignment);
            if (column == null) {
                continue;
            }
            if (assignments.stream().anyMatch(before -> before.column().equals(column))) {
                binding.refuse(Problems.duplicateColumn(column.name(), assignment.span()));
            }
            assignments.add(new Assignment(
                    column, valueFor(column, value, assignment.value().span(), binding)));
        }
        if (!expressions.rows().equals(rows)) {
            binding.refuse(Problems.unsupported("a window function in a step", step.span()));
        }
        place++;
        return new Bound(condition, assignments, output);
    }

    private Output output(List<OperatorParameter> parameters) {
        Output output = Output.ALL;
        for (OperatorParameter parameter : parameters) {
            String value = ParameterText.of(parameter);
            switch (parameter.name().text()) {
                case "output" -> {
                    switch (value) {
                        case "all" -> output = Output.ALL;
                        case "last" -> output = Output.LAST;
                        case "none" -> output = Output.NONE;
                        default ->
                            binding.report(Problems.badValue(
                                    "the output of a step is `all`, `last` or `none`", parameter.span()));
                    }
                }
                default ->
                    binding.refuse(
                            Problems.unsupported("`" + parameter.name().text() + "` of a step", parameter.span()));
            }
        }
        return output;
    }

    /// Which column an assignment is for; null where it is for none.
    private @Nullable Column column(NamedExpression assignment) {
        if (assignment.names().size() != 1) {
            binding.refuse(Problems.unsupported("an assignment that names no column", assignment.span()));
            return null;
        }
        Name name = assignment.names().getFirst();
        for (Assignment one : given) {
            if (one.column().name().equals(name.text())) {
                return one.column();
            }
        }
        if (rows.hasAllListed()) {
            binding.report(Problems.unknownColumn(name, rows.names(), rows.source()));
        }
        return null;
    }

    /// Refuses what the manual does not give a meaning: reading the row of a later step, and a declared column of which
    /// it is not said of which step.
    private void refuseUnclear(ScalarExpression expression, Span span) {
        Set<Column> read = ExpressionColumns.of(expression);
        Set<Column> unclear = new HashSet<>();
        declared.forEach(one -> unclear.add(one.column()));
        if (!Collections.disjoint(read, unclear)) {
            binding.refuse(Problems.unsupported(
                    "to read a declared column of no step",
                    span,
                    "Write the name of a step and a dot before the column's name."));
        }
        if (stepRows.stream().skip(place + 1L).anyMatch(later -> later.isReadBy(read))) {
            binding.refuse(Problems.unsupported("to read the row of a later step", span));
        }
    }

    /// A value converted to a declared column's type, if it converts by itself.
    static ScalarExpression valueFor(Column column, ScalarExpression value, Span span, Binding binding) {
        if (value.type() == column.type() || value.type() == ScalarType.ERROR) {
            return value;
        }
        if (!Conversions.isImplicit(value.type(), column.type()) || value instanceof ScalarExpression.TypeValue) {
            binding.refuse(Problems.notTheType(column.type(), value.type(), span));
            return value;
        }
        return new Conversions(binding.library()).convert(value, column.type());
    }
}

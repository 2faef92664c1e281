package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.MatchStep;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Name;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.syntax.Operator.Scan.ScanDeclaration;
import org.stagewatch.kql.syntax.Operator.Scan.ScanStep;
import org.stagewatch.kql.type.ScalarType;

/// `scan`: follows sequences of rows from step to step.
///
/// Source: the manual page *scan operator*. Microsoft's binder accepts nearly everything here; what the page does not
/// say the meaning of is refused where the query is to run.
final class BindScan {
    /// Each row is held with the state of each step.
    private static final int MOST_STEPS = 50;

    private final Binding binding;
    private final Scope scope;

    BindScan(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.Scan scan, Rows rows) {
        if (!binding.dialects().contains(Dialect.DUCKDB)) {
            binding.refuse(Problems.unsupported("`scan`", scan.span()));
        }
        if (scan.steps().size() > MOST_STEPS) {
            binding.refuse(Problems.unsupported("a `scan` with more than " + MOST_STEPS + " steps", scan.span()));
        }
        Rows ordered = scan.order().isEmpty() ? rows : new BindSort(binding, scope).sort(scan.order(), rows);
        List<ScalarExpression> partition = new ArrayList<>(ordered.partKeys());
        ExpressionBinder keys = new ExpressionBinder(binding, scope, ordered);
        scan.partition().forEach(key -> partition.add(keys.bind(key)));
        Set<String> names = new HashSet<>(ordered.names());
        List<Assignment> declared = declared(scan.declarations(), names);
        Column matchId = matchId(scan, names);

        List<Assignment> given = new ArrayList<>(replaced(scan, ordered, declared));
        given.addAll(declared);
        List<StepRow> stepRows = new ArrayList<>();
        Scope inner = scope;
        Set<String> stepNames = new HashSet<>();
        for (ScanStep step : scan.steps()) {
            if (!stepNames.add(step.name().text())) {
                binding.refuse(Problems.unsupported(
                        "a second step with this name", step.name().span()));
            }
            StepRow row = new StepRow(binding, visible(ordered, given), declared);
            stepRows.add(row);
            inner = inner.with(step.name().text(), new Symbol.Step(row));
        }
        List<Column> seen = new ArrayList<>(ordered.visible());
        declared.forEach(one -> seen.add(one.column()));
        BindScanStep steps = new BindScanStep(binding, inner, seeing(ordered, seen), declared, given, stepRows);
        List<BindScanStep.Bound> bound = scan.steps().stream().map(steps::bind).toList();

        List<MatchStep> matching = new ArrayList<>();
        for (int index = 0; index < bound.size(); index++) {
            BindScanStep.Bound step = bound.get(index);
            matching.add(new MatchStep(
                    step.condition(), step.assignments(), stepRows.get(index).remembered(), step.output()));
        }
        Plan match = new Plan.Match(candidates(ordered, bound), partition, ordered.order(), given, matching, matchId);
        List<Column> visible = new ArrayList<>(visible(ordered, given));
        declared.forEach(one -> visible.add(one.column()));
        if (matchId != null) {
            visible.add(matchId);
        }
        return seeing(ordered, visible).over(match);
    }

    /// The columns of the rows that a step assigns, each as a new one that is as it was where no step says otherwise.
    private List<Assignment> replaced(Operator.Scan scan, Rows rows, List<Assignment> declared) {
        Set<String> assigned = new HashSet<>();
        for (ScanStep step : scan.steps()) {
            step.assignments().forEach(one -> one.names().forEach(name -> assigned.add(name.text())));
        }
        declared.forEach(one -> assigned.remove(one.column().name()));
        return rows.visible().stream()
                .filter(column -> assigned.contains(column.name()))
                .map(column -> new Assignment(binding.renew(column), new ScalarExpression.ColumnValue(column)))
                .toList();
    }

    /// The columns of the rows, with those that are assigned in place of what they were.
    private static List<Column> visible(Rows rows, List<Assignment> replaced) {
        return rows.visible().stream()
                .map(column -> replaced.stream()
                        .filter(one ->
                                one.value() instanceof ScalarExpression.ColumnValue(var old) && old.equals(column))
                        .map(Assignment::column)
                        .findFirst()
                        .orElse(column))
                .toList();
    }

    private static Rows seeing(Rows rows, List<Column> visible) {
        return new Rows(rows.plan(), visible, rows.order(), rows.parts(), rows.knowledge(), rows.source());
    }

    private List<Assignment> declared(List<ScanDeclaration> declarations, Set<String> names) {
        ExpressionBinder expressions =
                new ExpressionBinder(binding, scope, Rows.of(new Plan.Values(List.of(), List.of(List.of()))));
        List<Assignment> declared = new ArrayList<>();
        for (ScanDeclaration declaration : declarations) {
            Column column = binding.newColumn(
                    declaration.column().name().text(), declaration.column().type());
            if (!names.add(column.name())) {
                refuseName(declaration.column().name());
            }
            ScalarExpression initial = new ScalarExpression.Constant(column.type(), null);
            if (declaration.initial() != null) {
                initial = BindScanStep.valueFor(
                        column,
                        expressions.bind(declaration.initial()),
                        declaration.initial().span(),
                        binding);
            }
            declared.add(new Assignment(column, initial));
        }
        return declared;
    }

    /// The column of the match's number. Microsoft's binder lists it always; the engine gives it if it is asked for.
    private @Nullable Column matchId(Operator.Scan scan, Set<String> names) {
        String name = new ParameterText(scan.parameters()).find("with_match_id");
        if (name == null) {
            return binding.dialects().isEmpty() ? binding.newColumn("match_id", ScalarType.LONG) : null;
        }
        if (!names.add(name)) {
            binding.refuse(
                    Problems.duplicateColumn(name, scan.parameters().getFirst().span()));
        }
        if (!scan.partition().isEmpty()) {
            binding.refuse(Problems.unsupported(
                    "to number the matches of several partitions",
                    scan.parameters().getFirst().span(),
                    "Put the `scan` into a `partition` operator, which numbers the matches of each value from 0."));
        }
        return binding.newColumn(name, ScalarType.LONG);
    }

    private void refuseName(Name name) {
        binding.refuse(Problems.duplicateColumn(name.text(), name.span()));
    }

    /// The rows that can match some step at all, by what the conditions say of the row alone. The others change
    /// nothing.
    private static Plan candidates(Rows rows, List<BindScanStep.Bound> steps) {
        Set<Column> columns = new HashSet<>(rows.plan().columns());
        List<ScalarExpression> any = new ArrayList<>();
        for (BindScanStep.Bound step : steps) {
            List<ScalarExpression> alone = step.conjuncts().stream()
                    .filter(one -> columns.containsAll(ExpressionColumns.of(one)))
                    .filter(one -> !ExpressionColumns.of(one).isEmpty())
                    .toList();
            if (alone.isEmpty()) {
                return rows.plan();
            }
            any.add(alone.size() == 1 ? alone.getFirst() : new ScalarExpression.And(alone));
        }
        return any.isEmpty()
                ? rows.plan()
                : new Plan.Filter(rows.plan(), any.size() == 1 ? any.getFirst() : new ScalarExpression.Or(any));
    }
}

package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.MatchStep.Remembered;
import org.stagewatch.kql.plan.ScalarExpression;

/// The latest row of a step of `scan`, which the steps read by the step's name: `s1.Column`. Notes what they read.
final class StepRow {
    private final Binding binding;
    private final List<Assignment> columns = new ArrayList<>();
    private final Map<Column, Remembered> remembered = new LinkedHashMap<>();

    /// @param visible the columns that the user sees of the rows
    /// @param declared those that the operator declares, with their initial values
    StepRow(Binding binding, List<Column> visible, List<Assignment> declared) {
        this.binding = binding;
        visible.forEach(
                column -> columns.add(new Assignment(column, new ScalarExpression.Constant(column.type(), null))));
        columns.addAll(declared);
    }

    /// The column that stands for a column of the row, or null if it has none of this name.
    @Nullable
    Column find(String name) {
        for (Assignment column : columns) {
            if (column.column().name().equals(name)) {
                return remembered
                        .computeIfAbsent(
                                column.column(),
                                source ->
                                        new Remembered(binding.newColumn(name, source.type()), source, column.value()))
                        .column();
            }
        }
        return null;
    }

    List<String> names() {
        return columns.stream().map(column -> column.column().name()).toList();
    }

    /// What was read.
    List<Remembered> remembered() {
        return List.copyOf(remembered.values());
    }

    boolean isReadBy(Set<Column> read) {
        return remembered.values().stream().anyMatch(one -> read.contains(one.column()));
    }
}

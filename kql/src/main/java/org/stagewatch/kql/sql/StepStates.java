package org.stagewatch.kql.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.Implementation.Use;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.MatchStep.Remembered;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;

/// Writes the states of the steps of a `scan`.
///
/// The state of a step is a structure, null while the step has no sequence: the number of the sequence (`id`), the
/// place of its latest row (`place`), the declared columns of that row (`d` and their number) and what was remembered
/// of
/// it and of the latest rows of the steps before (`r`).
final class StepStates {
    private final SqlWriter.Writing writing;
    private final Dialect dialect;
    private final Plan.Match match;

    StepStates(SqlWriter.Writing writing, Dialect dialect, Plan.Match match) {
        this.writing = writing;
        this.dialect = dialect;
        this.match = match;
    }

    /// The state of a step that has no sequence.
    SqlExpression nothing(int step) {
        return nothing(stateTypes(step));
    }

    /// What is put out for a step without a row.
    SqlExpression noOutput() {
        return nothing(outputTypes());
    }

    /// What is put out of a step's state.
    SqlExpression output(int step) {
        Map<String, SqlExpression> fields = new LinkedHashMap<>();
        outputTypes().keySet().forEach(name -> fields.put(name, field(step, name)));
        return structure(fields);
    }

    /// Whether a step has no sequence when its turn comes.
    SqlExpression isAbsent(int step) {
        SqlExpression own = SqlExpression.name(state(step));
        return step + 1 < match.steps().size()
                ? SqlExpression.sql("{own} IS NULL OR {left}", own, SqlExpression.name(entered(step + 1)))
                : SqlExpression.sql("{own} IS NULL", own);
    }

    /// Expressions in which what is remembered comes from the state of one step, which has a sequence.
    SqlExpressionWriter reading(int state) {
        Map<Column, SqlExpression> values = new LinkedHashMap<>();
        for (int step = 0; step < match.steps().size(); step++) {
            for (Remembered one : match.steps().get(step).remembered()) {
                values.put(one.column(), step > state ? absent(one) : remembered(state, step, one));
            }
        }
        return writing.expressions().with(values);
    }

    /// As above, of a step as it is when it matches again: the first may have no sequence.
    SqlExpressionWriter readingAgain(int step) {
        if (step > 0) {
            return reading(step);
        }
        Map<Column, SqlExpression> values = new LinkedHashMap<>();
        for (Remembered one : match.steps().getFirst().remembered()) {
            values.put(
                    one.column(),
                    SqlExpression.sql(
                            "CASE WHEN {absent} THEN {initial} ELSE {value} END",
                            isAbsent(0),
                            absent(one),
                            remembered(0, 0, one)));
        }
        match.steps().stream()
                .skip(1)
                .flatMap(later -> later.remembered().stream())
                .forEach(one -> values.put(one.column(), absent(one)));
        return writing.expressions().with(values);
    }

    private SqlExpression absent(Remembered remembered) {
        return writing.expressions().write(remembered.absent(), Use.VALUE);
    }

    private SqlExpression remembered(int state, int step, Remembered remembered) {
        return field(
                state,
                step == state && isDeclared(remembered.source()) ? declared(remembered.source()) : name(remembered));
    }

    /// What a step's state must hold of the latest row of a step: what that step or one behind it reads.
    private List<Remembered> remembered(int of, int state) {
        return match.steps().get(of).remembered().stream()
                .filter(one -> match.steps().stream()
                        .skip(state)
                        .flatMap(step -> step.expressions().stream())
                        .anyMatch(expression -> ExpressionColumns.of(expression).contains(one.column())))
                .toList();
    }

    private boolean isDeclared(Column column) {
        return match.declared().stream().anyMatch(one -> one.column().equals(column));
    }

    /// The state of a step in which this row is the latest.
    ///
    /// @param from the step whose state says what came before
    SqlExpression newState(int step, int from, SqlExpression id) {
        Map<String, SqlExpression> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("place", SqlExpression.name("place"));
        for (int before = 0; before < step; before++) {
            for (Remembered remembered : remembered(before, step)) {
                fields.put(name(remembered), remembered(from, before, remembered));
            }
        }
        for (Remembered remembered : remembered(step, step)) {
            if (!isDeclared(remembered.source())) {
                fields.put(name(remembered), SqlExpression.name(SqlWriter.name(remembered.source())));
            }
        }
        Map<Column, ScalarExpression> assigned = new LinkedHashMap<>();
        match.declared().forEach(one -> assigned.put(one.column(), one.value()));
        match.steps().get(step).assignments().forEach(one -> assigned.put(one.column(), one.value()));
        SqlExpressionWriter expressions = from < step ? reading(from) : readingAgain(step);
        assigned.forEach((column, value) -> fields.put(
                declared(column),
                SqlExpression.sql(
                        "CAST({value} AS {type})",
                        expressions.write(value, Use.VALUE),
                        new SqlExpression.Verbatim(SqlExpressionWriter.sqlType(column.type())))));
        return structure(fields);
    }

    /// The fields of a step's state and their types, in the order of [#newState].
    private Map<String, String> stateTypes(int step) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("id", "BIGINT");
        types.put("place", "BIGINT");
        for (int before = 0; before <= step; before++) {
            for (Remembered remembered : remembered(before, step)) {
                if (before < step || !isDeclared(remembered.source())) {
                    types.put(
                            name(remembered),
                            SqlExpressionWriter.sqlType(remembered.column().type()));
                }
            }
        }
        match.declared()
                .forEach(one -> types.put(
                        declared(one.column()),
                        SqlExpressionWriter.sqlType(one.column().type())));
        return types;
    }

    private Map<String, String> outputTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("id", "BIGINT");
        types.put("place", "BIGINT");
        for (Assignment one : match.declared()) {
            types.put(
                    declared(one.column()),
                    SqlExpressionWriter.sqlType(one.column().type()));
        }
        return types;
    }

    private SqlExpression structure(Map<String, SqlExpression> fields) {
        StringJoiner template = new StringJoiner(", ", "struct_pack(", ")");
        List<SqlExpression> values = new ArrayList<>();
        fields.forEach((field, value) -> {
            template.add(dialect.quoteName(field) + " := {value" + values.size() + "}");
            values.add(value);
        });
        return SqlExpression.sql(template.toString(), values.toArray(SqlExpression[]::new));
    }

    private SqlExpression nothing(Map<String, String> types) {
        StringJoiner fields = new StringJoiner(", ", "CAST(NULL AS STRUCT(", "))");
        types.forEach((field, type) -> fields.add(dialect.quoteName(field) + " " + type));
        return new SqlExpression.Verbatim(fields.toString());
    }

    static SqlExpression field(int step, String field) {
        return new SqlExpression.Name(List.of(state(step), field));
    }

    static String state(int step) {
        return "state" + step;
    }

    static String entered(int step) {
        return "entered" + step;
    }

    private static String name(Remembered remembered) {
        return "r" + remembered.column().id();
    }

    static String declared(Column column) {
        return "d" + column.id();
    }
}

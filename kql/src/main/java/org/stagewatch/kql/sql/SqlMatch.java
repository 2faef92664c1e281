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
import org.stagewatch.kql.plan.MatchStep;
import org.stagewatch.kql.plan.MatchStep.Output;
import org.stagewatch.kql.plan.MatchStep.Remembered;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;

/// Writes `scan` as a recursive query: each round takes the next row of every partition, so there are as many rounds as
/// the largest partition has rows. The rows and a state for each of them are held until the end; what does not fit into
/// memory goes to the disk.
///
/// The state of a step is a structure, null while the step has no sequence: the number of the sequence (`id`), the
/// place
/// of its latest row (`place`), the declared columns of that row (`d` and their number) and what was remembered of it
/// and of the latest rows of the steps before (`r`).
final class SqlMatch {
    private static final String ENTERED = "entered";
    private static final String REPEATED = "repeated";

    private final SqlWriter.Writing writing;
    private final Dialect dialect;
    private final Plan.Match match;
    private final String rows;
    private final String states;

    /// @param number tells it from others of the statement
    SqlMatch(SqlWriter.Writing writing, Dialect dialect, Plan.Match match, int number) {
        this.writing = writing;
        this.dialect = dialect;
        this.match = match;
        rows = "rows" + number;
        states = "states" + number;
    }

    SqlQuery query() {
        return new SqlQuery.With(
                List.of(
                        new SqlQuery.Definition(rows, numbered()),
                        new SqlQuery.Definition(states, new SqlQuery.UnionAll(List.of(start(), next())))),
                result());
    }

    /// The input with the number of each row's partition, its place there from 1, and how many rows there are.
    private SqlQuery numbered() {
        List<SqlQuery.Item> inputs = SqlWriter.Writing.keep(match.input().columns());
        List<SqlQuery.Item> keyed = new ArrayList<>(inputs);
        StringJoiner keys = new StringJoiner(", ");
        for (ScalarExpression key : match.partition()) {
            String name = "key" + keyed.size();
            keyed.add(new SqlQuery.Item(writing.expressions().write(key, Use.VALUE), name));
            keys.add(name);
        }
        String within = match.partition().isEmpty() ? "" : "PARTITION BY " + keys;
        String order = match.order().isEmpty() ? "" : " ORDER BY " + writing.orderText(match.order());
        List<SqlQuery.Item> items = new ArrayList<>(inputs);
        items.add(item(within.isEmpty() ? "0" : "dense_rank() OVER (ORDER BY " + keys + ")", "part"));
        items.add(item("row_number() OVER (" + within + order + ")", "place"));
        items.add(item("count(*) OVER (" + within + ")", "size"));
        return SqlQuery.Select.of(
                items,
                new SqlQuery.From.Derived(
                        SqlQuery.Select.of(keyed, new SqlQuery.From.Derived(writing.query(match.input())))));
    }

    private SqlQuery start() {
        List<SqlQuery.Item> items = new ArrayList<>();
        items.add(SqlQuery.Item.keep("part"));
        items.add(item("CAST(0 AS BIGINT)", "place"));
        items.add(item("CAST(0 AS BIGINT)", "matches"));
        for (int step = 0; step < match.steps().size(); step++) {
            items.add(new SqlQuery.Item(nothing(stateTypes(step)), state(step)));
        }
        outputs().forEach(output -> items.add(new SqlQuery.Item(nothing(outputTypes()), output)));
        return SqlQuery.Select.of(items, new SqlQuery.From.Relation(rows)).where(SqlExpression.sql("place = 1"));
    }

    private SqlQuery next() {
        List<SqlQuery.Item> before = new ArrayList<>();
        before.add(new SqlQuery.Item(SqlExpression.name("part"), "state_part"));
        before.add(new SqlQuery.Item(SqlExpression.name("place"), "state_place"));
        before.add(SqlQuery.Item.keep("matches"));
        for (int step = 0; step < match.steps().size(); step++) {
            before.add(SqlQuery.Item.keep(state(step)));
        }
        List<SqlQuery.Item> row = new ArrayList<>();
        List.of("part", "place", "size").forEach(name -> row.add(SqlQuery.Item.keep(name)));
        match.read().forEach(column -> row.add(SqlQuery.Item.keep(SqlWriter.name(column))));
        SqlRound round = new SqlRound(new SqlQuery.From.Joined(
                SqlQuery.Select.of(before, new SqlQuery.From.Relation(states)),
                "JOIN",
                SqlQuery.Select.of(row, new SqlQuery.From.Relation(rows)),
                SqlExpression.sql("state_part = part AND place = state_place + 1")));
        before.subList(2, before.size()).forEach(item -> round.keep(item.name()));
        row.forEach(item -> round.keep(item.name()));
        outputs().forEach(output -> round.set(output, nothing(outputTypes())));
        for (int step = match.steps().size() - 1; step >= 0; step--) {
            step(round, step);
        }
        for (int step = 0; step < match.steps().size(); step++) {
            if (match.steps().get(step).output() == Output.LAST) {
                round.set(
                        atEnd(step),
                        SqlExpression.sql(
                                "CASE WHEN place = size THEN {output} END", output(SqlExpression.name(state(step)))));
            }
        }
        List<String> kept = new ArrayList<>(List.of("part", "place", "matches"));
        for (int step = 0; step < match.steps().size(); step++) {
            kept.add(state(step));
        }
        kept.addAll(outputs());
        return round.query(kept);
    }

    /// One step's two checks: whether the row takes the sequence of the step before further, else whether it matches
    /// this step again.
    private void step(SqlRound round, int step) {
        MatchStep one = match.steps().get(step);
        SqlExpression own = SqlExpression.name(state(step));
        if (step > 0) {
            SqlExpression previous = SqlExpression.name(state(step - 1));
            round.set(
                    ENTERED,
                    SqlExpression.sql(
                            "CASE WHEN {previous} IS NOT NULL AND ({condition}) THEN {state} END",
                            previous,
                            reading(step - 1).write(one.condition(), Use.FILTER),
                            newState(step, step - 1, field(step - 1, "id"))));
        } else {
            round.set(ENTERED, nothing(stateTypes(0)));
        }
        SqlExpression active = step > 0 ? SqlExpression.sql("{own} IS NOT NULL", own) : SqlExpression.TRUE;
        SqlExpression id = step > 0
                ? field(step, "id")
                : SqlExpression.sql("coalesce({id}, {matches})", field(0, "id"), SqlExpression.name("matches"));
        round.set(
                REPEATED,
                SqlExpression.sql(
                        "CASE WHEN {entered} IS NULL AND {active} AND ({condition}) THEN {state} END",
                        SqlExpression.name(ENTERED),
                        active,
                        reading(step).write(one.condition(), Use.FILTER),
                        newState(step, step, id)));
        round.setAll(changes(step));
    }

    private Map<String, SqlExpression> changes(int step) {
        SqlExpression own = SqlExpression.name(state(step));
        SqlExpression entered = SqlExpression.name(ENTERED);
        SqlExpression repeated = SqlExpression.name(REPEATED);
        Map<String, SqlExpression> changes = new LinkedHashMap<>();
        changes.put(state(step), SqlExpression.sql("coalesce({entered}, {repeated}, {own})", entered, repeated, own));
        if (step > 0) {
            SqlExpression previous = SqlExpression.name(state(step - 1));
            changes.put(
                    state(step - 1),
                    SqlExpression.sql("CASE WHEN {entered} IS NULL THEN {previous} END", entered, previous));
            if (match.steps().get(step - 1).output() == Output.LAST) {
                changes.put(output(step - 1), left(entered, previous));
            }
        } else {
            changes.put(
                    "matches",
                    SqlExpression.sql(
                            "CASE WHEN {own} IS NULL AND {repeated} IS NOT NULL THEN matches + 1 ELSE matches END",
                            own,
                            repeated));
        }
        switch (match.steps().get(step).output()) {
            case ALL ->
                changes.put(
                        output(step), output(SqlExpression.sql("coalesce({entered}, {repeated})", entered, repeated)));
            case LAST ->
                changes.put(
                        output(step),
                        SqlExpression.sql(
                                "coalesce({before}, {left})", SqlExpression.name(output(step)), left(entered, own)));
            case NONE -> {}
        }
        return changes;
    }

    /// The latest row of a sequence that leaves its step because something else takes its place or it goes on.
    private SqlExpression left(SqlExpression entered, SqlExpression state) {
        return SqlExpression.sql("CASE WHEN {entered} IS NOT NULL THEN {output} END", entered, output(state));
    }

    /// Expressions in which what is remembered comes from the state of one step.
    private SqlExpressionWriter reading(int state) {
        Map<Column, SqlExpression> values = new LinkedHashMap<>();
        for (int step = 0; step < match.steps().size(); step++) {
            for (Remembered remembered : match.steps().get(step).remembered()) {
                SqlExpression absent = writing.expressions().write(remembered.absent(), Use.VALUE);
                values.put(
                        remembered.column(),
                        step > state
                                ? absent
                                : SqlExpression.sql(
                                        "CASE WHEN {state} IS NULL THEN {absent} ELSE {value} END",
                                        SqlExpression.name(state(state)),
                                        absent,
                                        remembered(state, step, remembered)));
            }
        }
        return writing.expressions().with(values);
    }

    private SqlExpression remembered(int state, int step, Remembered remembered) {
        boolean isDeclared =
                match.declared().stream().anyMatch(one -> one.column().equals(remembered.source()));
        return field(state, step == state && isDeclared ? declared(remembered.source()) : name(remembered));
    }

    /// The state of a step in which this row is the latest.
    ///
    /// @param from the step whose state says what came before
    private SqlExpression newState(int step, int from, SqlExpression id) {
        Map<String, SqlExpression> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("place", SqlExpression.name("place"));
        for (int before = 0; before < step; before++) {
            for (Remembered remembered : match.steps().get(before).remembered()) {
                fields.put(name(remembered), remembered(from, before, remembered));
            }
        }
        for (Remembered remembered : match.steps().get(step).remembered()) {
            if (match.input().columns().contains(remembered.source())) {
                fields.put(name(remembered), SqlExpression.name(SqlWriter.name(remembered.source())));
            }
        }
        Map<Column, ScalarExpression> assigned = new LinkedHashMap<>();
        match.declared().forEach(one -> assigned.put(one.column(), one.value()));
        match.steps().get(step).assignments().forEach(one -> assigned.put(one.column(), one.value()));
        SqlExpressionWriter expressions = reading(from);
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
            for (Remembered remembered : match.steps().get(before).remembered()) {
                if (before < step || match.input().columns().contains(remembered.source())) {
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

    /// What is kept of a state for the result; null where there is no state.
    private SqlExpression output(SqlExpression state) {
        Map<String, SqlExpression> fields = new LinkedHashMap<>();
        for (String field : outputTypes().keySet()) {
            fields.put(field, SqlExpression.sql("({state}).{field}", state, SqlExpression.name(field)));
        }
        return SqlExpression.sql("CASE WHEN {state} IS NOT NULL THEN {output} END", state, structure(fields));
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

    /// The rows that were put out, with what belongs to them.
    private SqlQuery result() {
        StringJoiner all = new StringJoiner(", ", "unnest([", "])");
        outputs().forEach(all::add);
        List<SqlQuery.Item> found = new ArrayList<>();
        found.add(new SqlQuery.Item(SqlExpression.name("part"), "state_part"));
        found.add(
                outputs().isEmpty()
                        ? new SqlQuery.Item(nothing(outputTypes()), "output")
                        : item(all.toString(), "output"));
        List<SqlQuery.Item> items =
                new ArrayList<>(SqlWriter.Writing.keep(match.input().columns()));
        for (Assignment one : match.declared()) {
            items.add(new SqlQuery.Item(outputField(declared(one.column())), SqlWriter.name(one.column())));
        }
        if (match.matchId() != null) {
            items.add(new SqlQuery.Item(outputField("id"), SqlWriter.name(match.matchId())));
        }
        return SqlQuery.Select.of(
                items,
                new SqlQuery.From.Joined(
                        SqlQuery.Select.of(found, new SqlQuery.From.Relation(states)),
                        "JOIN",
                        SqlQuery.Select.of(rowItems(), new SqlQuery.From.Relation(rows)),
                        SqlExpression.sql("state_part = part AND {place} = place", outputField("place"))));
    }

    private List<SqlQuery.Item> rowItems() {
        List<SqlQuery.Item> items =
                new ArrayList<>(SqlWriter.Writing.keep(match.input().columns()));
        items.add(SqlQuery.Item.keep("part"));
        items.add(SqlQuery.Item.keep("place"));
        return items;
    }

    private List<String> outputs() {
        List<String> outputs = new ArrayList<>();
        for (int step = 0; step < match.steps().size(); step++) {
            if (match.steps().get(step).output() != Output.NONE) {
                outputs.add(output(step));
            }
            if (match.steps().get(step).output() == Output.LAST) {
                outputs.add(atEnd(step));
            }
        }
        return outputs;
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

    private static SqlQuery.Item item(String sql, String name) {
        return new SqlQuery.Item(new SqlExpression.Verbatim(sql), name);
    }

    private static SqlExpression field(int step, String field) {
        return new SqlExpression.Name(List.of(state(step), field));
    }

    private static SqlExpression outputField(String field) {
        return new SqlExpression.Name(List.of("output", field));
    }

    private static String state(int step) {
        return "state" + step;
    }

    private static String output(int step) {
        return "output" + step;
    }

    private static String atEnd(int step) {
        return "end" + step;
    }

    private static String name(Remembered remembered) {
        return "r" + remembered.column().id();
    }

    private static String declared(Column column) {
        return "d" + column.id();
    }
}

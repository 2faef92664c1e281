package org.stagewatch.kql.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.Implementation.Use;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.MatchStep.Output;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;

/// Writes `scan` as a recursive query: each round takes the next row of every partition, so there are as many rounds as
/// the largest partition has rows. The rows and a state for each of them are held until the end; what does not fit into
/// memory goes to the disk.
///
/// Steps are checked from the last to the first, and entering a step clears the state before it. A step is entered by
/// the
/// state before it alone, which nothing has changed by then; so each round finds out first which steps the row enters
/// (`entered`), then which ones it matches again (`repeated`), and then makes all states anew. Few and flat expressions
/// count here, since they are worked out for a row or two at a time.
final class SqlMatch {
    private final SqlWriter.Writing writing;
    private final Plan.Match match;
    private final StepStates state;
    private final String rows;
    private final String states;

    /// @param number tells it from others of the statement
    SqlMatch(SqlWriter.Writing writing, Dialect dialect, Plan.Match match, int number) {
        this.writing = writing;
        this.match = match;
        state = new StepStates(writing, dialect, match);
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

    /// The input with the number of each row's partition and its place there from 1.
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
        for (int step = 0; step < steps(); step++) {
            items.add(new SqlQuery.Item(state.nothing(step), StepStates.state(step)));
            if (outputOf(step) == Output.LAST) {
                items.add(new SqlQuery.Item(SqlExpression.FALSE, continued(step)));
            }
        }
        return SqlQuery.Select.of(items, new SqlQuery.From.Relation(rows)).where(SqlExpression.sql("place = 1"));
    }

    private SqlQuery next() {
        List<SqlQuery.Item> before = new ArrayList<>();
        before.add(new SqlQuery.Item(SqlExpression.name("part"), "state_part"));
        before.add(new SqlQuery.Item(SqlExpression.name("place"), "state_place"));
        before.add(SqlQuery.Item.keep("matches"));
        List<SqlQuery.Item> row = new ArrayList<>();
        List.of("part", "place").forEach(name -> row.add(SqlQuery.Item.keep(name)));
        match.read().forEach(column -> row.add(SqlQuery.Item.keep(SqlWriter.name(column))));
        List<SqlQuery.Item> known = new ArrayList<>(row);
        known.add(SqlQuery.Item.keep("matches"));
        List<SqlQuery.Item> entering = new ArrayList<>();
        List<SqlQuery.Item> repeating = new ArrayList<>();
        for (int step = 0; step < steps(); step++) {
            before.add(SqlQuery.Item.keep(StepStates.state(step)));
            known.add(SqlQuery.Item.keep(StepStates.state(step)));
            if (step > 0) {
                entering.add(new SqlQuery.Item(isEntered(step), StepStates.entered(step)));
            }
            repeating.add(new SqlQuery.Item(isRepeated(step), repeated(step)));
        }
        SqlQuery.From joined = new SqlQuery.From.Joined(
                SqlQuery.Select.of(before, new SqlQuery.From.Relation(states)),
                "JOIN",
                SqlQuery.Select.of(row, new SqlQuery.From.Relation(rows)),
                SqlExpression.sql("state_part = part AND place = state_place + 1"));
        return SqlQuery.Select.of(changed(), with(known, repeating, with(known, entering, joined)));
    }

    /// The rows of a query with what was known and something new; what is new is known from now on.
    private static SqlQuery.From with(List<SqlQuery.Item> known, List<SqlQuery.Item> added, SqlQuery.From from) {
        List<SqlQuery.Item> items = new ArrayList<>(known);
        items.addAll(added);
        added.forEach(item -> known.add(SqlQuery.Item.keep(item.name())));
        return new SqlQuery.From.Derived(SqlQuery.Select.of(items, from));
    }

    /// Check 1 of the manual: whether the row takes the sequence of the step before further.
    private SqlExpression isEntered(int step) {
        return SqlExpression.sql(
                "coalesce({previous} IS NOT NULL AND ({condition}), FALSE)",
                SqlExpression.name(StepStates.state(step - 1)),
                state.reading(step - 1).write(match.steps().get(step).condition(), Use.FILTER));
    }

    /// Check 2: whether it matches a step again that it doesn't enter.
    private SqlExpression isRepeated(int step) {
        SqlExpression condition =
                state.readingAgain(step).write(match.steps().get(step).condition(), Use.FILTER);
        return step == 0
                ? SqlExpression.sql("coalesce({condition}, FALSE)", condition)
                : SqlExpression.sql(
                        "coalesce(NOT {entered} AND NOT ({absent}) AND ({condition}), FALSE)",
                        SqlExpression.name(StepStates.entered(step)),
                        state.isAbsent(step),
                        condition);
    }

    /// What the next round begins with.
    private List<SqlQuery.Item> changed() {
        List<SqlQuery.Item> items = new ArrayList<>(List.of(SqlQuery.Item.keep("part"), SqlQuery.Item.keep("place")));
        items.add(new SqlQuery.Item(
                SqlExpression.sql(
                        "matches + CAST({repeated} AND ({absent}) AS INTEGER)",
                        SqlExpression.name(repeated(0)),
                        state.isAbsent(0)),
                "matches"));
        for (int step = 0; step < steps(); step++) {
            items.add(new SqlQuery.Item(changed(step), StepStates.state(step)));
            if (outputOf(step) == Output.LAST) {
                items.add(new SqlQuery.Item(
                        SqlExpression.sql(
                                "{repeated} AND NOT ({absent})",
                                SqlExpression.name(repeated(step)),
                                state.isAbsent(step)),
                        continued(step)));
            }
        }
        return items;
    }

    private SqlExpression changed(int step) {
        StringJoiner template = new StringJoiner(" ", "CASE ", " ELSE {own} END");
        List<SqlExpression> values = new ArrayList<>();
        if (step > 0) {
            template.add("WHEN {entered} THEN {began}");
            values.add(SqlExpression.name(StepStates.entered(step)));
            values.add(state.newState(step, step - 1, StepStates.field(step - 1, "id")));
        }
        template.add("WHEN {repeated} THEN {went_on}");
        values.add(SqlExpression.name(repeated(step)));
        SqlExpression id = step > 0
                ? StepStates.field(step, "id")
                : SqlExpression.sql(
                        "CASE WHEN {absent} THEN matches ELSE {id} END", state.isAbsent(0), StepStates.field(0, "id"));
        values.add(state.newState(step, step, id));
        if (step + 1 < steps()) {
            template.add("WHEN {left} THEN NULL");
            values.add(SqlExpression.name(StepStates.entered(step + 1)));
        }
        values.add(SqlExpression.name(StepStates.state(step)));
        return SqlExpression.sql(template.toString(), values.toArray(SqlExpression[]::new));
    }

    /// The rows that were put out, with what belongs to them.
    private SqlQuery result() {
        StringJoiner all = new StringJoiner(", ", "unnest([", "])");
        List<SqlExpression> outputs = new ArrayList<>();
        for (int step = 0; step < steps(); step++) {
            if (outputOf(step) != Output.NONE) {
                all.add("{output" + step + "}");
                outputs.add(output(step));
            }
        }
        List<SqlQuery.Item> found = new ArrayList<>();
        found.add(new SqlQuery.Item(SqlExpression.name("part"), "state_part"));
        found.add(new SqlQuery.Item(
                outputs.isEmpty()
                        ? state.noOutput()
                        : SqlExpression.sql(all.toString(), outputs.toArray(SqlExpression[]::new)),
                "output"));
        List<SqlQuery.Item> items =
                new ArrayList<>(SqlWriter.Writing.keep(match.input().columns()));
        for (Assignment one : match.declared()) {
            items.add(new SqlQuery.Item(outputField(StepStates.declared(one.column())), SqlWriter.name(one.column())));
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

    /// What a round puts out for a step: the step's state if its latest row is that of the round. Where only the last
    /// row of a series is wanted, the next match of the step must not go on with the series.
    private SqlExpression output(int step) {
        SqlExpression isLatest = SqlExpression.sql("{latest} = place", StepStates.field(step, "place"));
        if (outputOf(step) == Output.LAST) {
            isLatest = SqlExpression.sql(
                    "{latest} AND NOT coalesce(lead({continued}) OVER (PARTITION BY part, {latest} ORDER BY place), FALSE)",
                    isLatest,
                    SqlExpression.name(continued(step)));
        }
        return SqlExpression.sql("CASE WHEN {latest} THEN {output} END", isLatest, state.output(step));
    }

    private List<SqlQuery.Item> rowItems() {
        List<SqlQuery.Item> items =
                new ArrayList<>(SqlWriter.Writing.keep(match.input().columns()));
        items.add(SqlQuery.Item.keep("part"));
        items.add(SqlQuery.Item.keep("place"));
        return items;
    }

    private int steps() {
        return match.steps().size();
    }

    private Output outputOf(int step) {
        return match.steps().get(step).output();
    }

    private static SqlQuery.Item item(String sql, String name) {
        return new SqlQuery.Item(new SqlExpression.Verbatim(sql), name);
    }

    private static SqlExpression outputField(String field) {
        return new SqlExpression.Name(List.of("output", field));
    }

    private static String repeated(int step) {
        return "repeated" + step;
    }

    private static String continued(int step) {
        return "continued" + step;
    }
}

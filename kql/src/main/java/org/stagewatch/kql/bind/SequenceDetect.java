package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.type.ScalarType;

/// `sequence_detect`: rows that fulfil one condition after the other, close enough in time and alike in some columns.
///
/// Source: the manual page *sequence_detect plugin*. Its example has each row of a step with each later row of the next
/// one, whatever stands between them. What neither the page nor its example decides is looked for in the data before
/// the query runs, and refused where the data has it.
final class SequenceDetect implements Plugin {
    private static final int TIMELINE = 0;
    private static final int FIRST_STEP = 3;
    private static final List<String> LIMITS = List.of("window", "span");

    /// What the data may have that is not decided, in the order of the numbers that [#doubts] gives.
    private static final List<String> UNDECIDED = List.of(
            "two steps are at one instant or just as far apart as they may be, and the manual doesn't say if they count",
            "some rows are alike in time and dimensions, and the manual doesn't say if each is a sequence of its own",
            "a row takes part in several sequences, which the manual shows only for two steps",
            "a dimension is null, and the manual doesn't say if nulls are alike");

    /// The parts of a call, in columns of the rows.
    private record Parts(Column timeline, List<Step> steps, List<Column> dimensions) {}

    private record Step(String name, ScalarExpression condition, Span span) {}

    @Override
    public Rows bind(PluginCall call) {
        if (!call.hasArguments(FIRST_STEP + 1, Integer.MAX_VALUE)) {
            return Rows.broken();
        }
        Parts parts = parts(call);
        if (parts == null) {
            return Rows.broken();
        }
        List<Column> columns = new ArrayList<>();
        parts.dimensions().forEach(dimension -> columns.add(call.binding().renew(dimension)));
        for (Step step : parts.steps()) {
            columns.add(call.binding()
                    .newColumn(
                            step.name() + "_" + parts.timeline().name(),
                            parts.timeline().type()));
        }
        columns.add(call.binding().newColumn("Duration", ScalarType.TIMESPAN));
        Rows found = call.isToRun() ? meaning(call, parts) : Rows.broken();
        if (found.isBroken()) {
            call.binding().leaveOpen();
            return Rows.of(new Plan.Values(columns, List.of()));
        }
        List<Assignment> assignments = new ArrayList<>();
        for (Column column : columns) {
            assignments.add(new Assignment(
                    column, new ScalarExpression.ColumnValue(found.visible().get(assignments.size()))));
        }
        return call.rows().unordered(new Plan.Project(found.plan(), assignments), columns);
    }

    /// What the arguments are; null after a report.
    private static @Nullable Parts parts(PluginCall call) {
        Column timeline = call.column(TIMELINE);
        List<Step> steps = new ArrayList<>();
        List<Column> dimensions = new ArrayList<>();
        boolean isWhole = timeline != null;
        for (int place = FIRST_STEP; place < call.arguments().size(); place++) {
            Argument argument = call.arguments().get(place);
            ScalarExpression value = call.expressions().bind(argument.value());
            if (value.type() == ScalarType.BOOL || value.type() == ScalarType.ERROR) {
                String name = argument.name() == null ? "" : argument.name().text();
                steps.add(new Step(name, value, argument.span()));
            } else if (place == FIRST_STEP) {
                call.binding().report(Problems.notTheType(ScalarType.BOOL, value.type(), argument.span()));
                isWhole = false;
            } else if (argument.name() != null) {
                // Microsoft's binder gives no column for it.
                call.binding()
                        .refuse(Problems.unsupported("a dimension with another name than its own", argument.span()));
            } else {
                Column column = call.column(place);
                isWhole &= column != null;
                if (column != null) {
                    dimensions.add(column);
                }
            }
        }
        return isWhole && timeline != null ? new Parts(timeline, steps, dimensions) : null;
    }

    private static Rows meaning(PluginCall call, Parts parts) {
        Map<String, ScalarExpression> limits = limits(call);
        boolean isClear = limits.size() == LIMITS.size()
                && parts.timeline().type() == ScalarType.DATETIME
                && parts.steps().size() > 1;
        if (!isClear) {
            call.binding()
                    .report(Problems.unsupported(
                            "`sequence_detect` but of two or more steps, over datetimes and with two timespans",
                            call.span()));
            return Rows.broken();
        }
        for (Step step : parts.steps()) {
            if (step.condition().type() == ScalarType.ERROR) {
                return Rows.broken();
            }
            if (step.name().isEmpty()) {
                call.binding()
                        .report(Problems.unsupported(
                                "a step without a name", step.span(), "Name it: `step = (condition)`."));
                return Rows.broken();
            }
        }
        for (Column dimension : parts.dimensions()) {
            if (dimension.type() == ScalarType.DYNAMIC) {
                call.binding().report(Problems.dynamicKey(call.span()));
                return Rows.broken();
            }
        }
        Rows source = source(call, parts);
        String sequences = sequences(parts);
        Rows doubts = new Meaning(sequences + doubts(parts)).over(source, limits, call.binding(), call.span());
        return isDecided(call, doubts)
                ? new Meaning(sequences + result(parts)).over(source, limits, call.binding(), call.span())
                : Rows.broken();
    }

    private static Map<String, ScalarExpression> limits(PluginCall call) {
        Map<String, ScalarExpression> limits = new LinkedHashMap<>();
        for (String name : LIMITS) {
            ScalarExpression value = call.constant(TIMELINE + 1 + limits.size());
            if (value == null || value.type() != ScalarType.TIMESPAN) {
                return Map.of();
            }
            limits.put(name, value);
        }
        return limits;
    }

    /// The rows under the names that the query knows them by.
    private static Rows source(PluginCall call, Parts parts) {
        List<Assignment> renamed = new ArrayList<>();
        renamed.add(new Assignment(
                call.binding().newColumn("time", parts.timeline().type()),
                new ScalarExpression.ColumnValue(parts.timeline())));
        renamed.add(new Assignment(
                call.binding().newColumn("anchor", ScalarType.LONG),
                new ScalarExpression.Constant(ScalarType.LONG, 0L)));
        for (int step = 0; step < parts.steps().size(); step++) {
            renamed.add(new Assignment(
                    call.binding().newColumn("step" + step, ScalarType.BOOL),
                    parts.steps().get(step).condition()));
        }
        for (int place = 0; place < parts.dimensions().size(); place++) {
            Column dimension = parts.dimensions().get(place);
            renamed.add(new Assignment(
                    call.binding().newColumn("dimension" + place, dimension.type()),
                    new ScalarExpression.ColumnValue(dimension)));
        }
        return Rows.of(new Plan.Project(call.rows().plan(), renamed));
    }

    /// Each row of a step with each row of the next one that is not too late for it.
    private static String sequences(Parts parts) {
        String keys = "anchor" + dimensions(parts, ", ", "");
        StringBuilder query = new StringBuilder("let sequences = source | where step0 | project time0 = time, " + keys);
        for (int step = 1; step < parts.steps().size(); step++) {
            String before = "time" + (step - 1);
            query.append("\n| join kind=inner (source | where step")
                    .append(step)
                    .append(" | project time")
                    .append(step)
                    .append(" = time, ")
                    .append(keys)
                    .append(") on ")
                    .append(keys)
                    .append("\n| where time")
                    .append(step)
                    .append(" between (")
                    .append(before)
                    .append(" .. (")
                    .append(before)
                    .append(" + window)) and time")
                    .append(step)
                    .append(" - time0 <= span\n| project ")
                    .append(keys);
            for (int known = 0; known <= step; known++) {
                query.append(", time").append(known);
            }
        }
        return query.append(";\n").toString();
    }

    private static String result(Parts parts) {
        StringJoiner columns = new StringJoiner(", ");
        for (int place = 0; place < parts.dimensions().size(); place++) {
            columns.add("dimension" + place);
        }
        for (int step = 0; step < parts.steps().size(); step++) {
            columns.add("time" + step);
        }
        return "sequences | project " + columns + ", time" + (parts.steps().size() - 1) + " - time0";
    }

    /// The numbers of those of [#UNDECIDED] that the data has.
    private static String doubts(Parts parts) {
        int last = parts.steps().size() - 1;
        String keys = "anchor" + dimensions(parts, ", ", "");
        StringJoiner limits = new StringJoiner(" or ");
        StringJoiner times = new StringJoiner(", ");
        for (int step = 0; step <= last; step++) {
            times.add("time" + step);
            if (step > 0) {
                limits.add("time" + step + " == time" + (step - 1));
                limits.add("time" + step + " - time" + (step - 1) + " == window");
            }
        }
        limits.add("time" + last + " - time0 == span");
        StringBuilder query = new StringBuilder("union (sequences | where " + limits + " | project doubt = 0),\n"
                + "(sequences | summarize rows = count() by " + keys + ", " + times
                + " | where rows > 1 | project doubt = 1)");
        for (int step = 0; last > 1 && step <= last; step++) {
            query.append(",\n(sequences | summarize rows = count() by ")
                    .append(keys)
                    .append(", time")
                    .append(step)
                    .append(" | where rows > 1 | project doubt = 2)");
        }
        query.append(",\n(source | where anchor == 1")
                .append(dimensions(parts, " or isnull(", ")"))
                .append(" | project doubt = 3)");
        return query.append("\n| summarize by doubt | sort by doubt asc").toString();
    }

    private static String dimensions(Parts parts, String before, String behind) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < parts.dimensions().size(); place++) {
            text.append(before).append("dimension").append(place).append(behind);
        }
        return text.toString();
    }

    private static boolean isDecided(PluginCall call, Rows doubts) {
        if (doubts.isBroken() || call.binding().diagnostics().hasErrors()) {
            return false;
        }
        String reason = "the rows can't be looked at before the query runs";
        switch (call.binding().ask(doubts.plan())) {
            case DataQuestions.Answer.Known(var rows) -> {
                if (rows.isEmpty()) {
                    return true;
                }
                reason =
                        rows.getFirst().getFirst() instanceof Number number ? UNDECIDED.get(number.intValue()) : reason;
            }
            case DataQuestions.Answer.Unknown(var why) -> reason = why;
            case null -> {}
        }
        call.binding().report(Problems.impossible(call.name(), reason, call.span()));
        return false;
    }
}

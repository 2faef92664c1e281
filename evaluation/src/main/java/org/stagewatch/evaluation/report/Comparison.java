package org.stagewatch.evaluation.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.evaluation.AlarmUnit;
import org.stagewatch.evaluation.AttackOutcome;
import org.stagewatch.evaluation.Evaluation;
import org.stagewatch.evaluation.FalseAlarm;
import org.stagewatch.evaluation.Score;
import org.stagewatch.evaluation.StagingAttack;

/// An evaluation as one table: a column for each rule set, sections of rows.
///
/// @param introduction what was scanned
/// @param columns the names of the rule sets
record Comparison(String introduction, List<String> columns, List<Section> sections) {
    private static final String NONE = "-";

    Comparison {
        columns = List.copyOf(columns);
        sections = List.copyOf(sections);
    }

    record Section(String title, List<Row> rows) {
        Section {
            rows = List.copyOf(rows);
        }
    }

    record Row(String label, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    static Comparison of(Evaluation evaluation) {
        List<Evaluation.Result> results = evaluation.results();
        return new Comparison(
                introduction(evaluation.enterprises()),
                results.stream().map(Evaluation.Result::ruleSet).toList(),
                List.of(
                        new Section("All attacks", overall(results)),
                        new Section("Caught, by difficulty", byKind(results, StagingAttack::difficulty)),
                        new Section("Caught, by style", byKind(results, StagingAttack::style)),
                        new Section("False alarms, by harmless family", byFamily(results))));
    }

    /// What the words of the table mean.
    static List<String> legend() {
        return List.of(
                "caught: one alarm shows the attack: half of its rows or more are of it, from two of its sources or more",
                "seen: some alarm rests on a row of the attack",
                "alarm: an incident, or each finding of a rule set that is no package",
                "time to detect: from the attack's first event to the run of the schedule that raised the alarm");
    }

    static String missed(AttackOutcome outcome) {
        StagingAttack attack = outcome.attack();
        return outcome.enterprise() + ", " + attack.id() + ": " + attack.style() + " (" + attack.difficulty() + "), "
                + attack.sources() + " sources to " + attack.place() + " on " + attack.stagingHost()
                + (outcome.isSeen() ? ", seen" : "");
    }

    static String falseAlarm(FalseAlarm alarm) {
        return alarm.enterprise() + ", " + alarm.family() + ": " + alarm.title();
    }

    private static String introduction(List<Evaluation.Enterprise> enterprises) {
        long hostDays = enterprises.stream()
                .mapToLong(enterprise -> (long) enterprise.hosts() * enterprise.days())
                .sum();
        long events =
                enterprises.stream().mapToLong(Evaluation.Enterprise::events).sum();
        int attacks =
                enterprises.stream().mapToInt(Evaluation.Enterprise::attacks).sum();
        String names = enterprises.stream().map(Evaluation.Enterprise::name).collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%d simulated enterprise%s (%s): %,d events of %,d host-days, %,d attacks",
                enterprises.size(),
                enterprises.size() == 1 ? "" : "s",
                names,
                events,
                hostDays,
                attacks);
    }

    private static List<Row> overall(List<Evaluation.Result> results) {
        List<Row> rows = new ArrayList<>();
        if (results.stream().anyMatch(result -> result.broken() > 0)) {
            rows.add(row(
                    "detections that do not run",
                    results,
                    result -> result.broken() == 0 ? NONE : result.broken() + " of " + result.detections()));
        }
        rows.addAll(List.of(
                row("caught", results, result -> share(result.score().caught(), result.score())),
                row("seen", results, result -> share(result.score().seen(), result.score())),
                row(
                        "time to detect, median",
                        results,
                        result -> time(result.score().delay(0.5))),
                row(
                        "time to detect, longest",
                        results,
                        result -> time(result.score().delay(1))),
                row("attacks merged into one alarm", results, result -> ofIncidents(result, Score::merged)),
                row("attacks split into several", results, result -> ofIncidents(result, Score::split)),
                row(
                        "alarms of a part of an attack",
                        results,
                        result -> number(result.score().partAlarms())),
                row(
                        "false alarms",
                        results,
                        result -> number(result.score().falseAlarms().size())),
                row(
                        "false alarms per 1,000 host-days",
                        results,
                        result -> String.format(
                                Locale.ROOT, "%,.1f", result.score().falseAlarmsPerThousandHostDays()))));
        return rows;
    }

    private static List<Row> byKind(List<Evaluation.Result> results, Function<StagingAttack, String> kind) {
        List<Row> rows = new ArrayList<>();
        for (String name : results.getFirst().score().by(kind).keySet()) {
            rows.add(row(name, results, result -> {
                Score score = result.score().by(kind).getOrDefault(name, result.score());
                return score.caught() + "/" + score.outcomes().size();
            }));
        }
        return rows;
    }

    private static List<Row> byFamily(List<Evaluation.Result> results) {
        List<Row> rows = new ArrayList<>();
        TreeSet<String> families = results.stream()
                .flatMap(result -> result.score().falseAlarmsByFamily().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String family : families) {
            rows.add(row(
                    family,
                    results,
                    result -> number(result.score().falseAlarmsByFamily().getOrDefault(family, 0L))));
        }
        return rows.isEmpty() ? List.of(row("none", results, _ -> NONE)) : rows;
    }

    private static Row row(String label, List<Evaluation.Result> results, Function<Evaluation.Result, String> cell) {
        return new Row(label, results.stream().map(cell).toList());
    }

    private static String share(int count, Score score) {
        int all = score.outcomes().size();
        return all == 0 ? NONE : count + " of " + all + " (" + Math.round(count * 100.0 / all) + " %)";
    }

    private static String number(long count) {
        return count == 0 ? NONE : String.format(Locale.ROOT, "%,d", count);
    }

    /// Single findings are of one row or few: that they merge and split attacks says nothing.
    private static String ofIncidents(Evaluation.Result result, Function<Score, Integer> count) {
        return result.unit() == AlarmUnit.INCIDENT ? number(count.apply(result.score())) : "";
    }

    private static String time(@Nullable Duration duration) {
        if (duration == null) {
            return NONE;
        }
        return duration.toHours() > 0 ? duration.toHours() + " h" : duration.toMinutes() + " min";
    }

    /// The widest cell of each column, the labels first.
    int width(int column) {
        Stream<String> cells = sections.stream()
                .flatMap(section -> section.rows().stream())
                .map(row -> column == 0 ? row.label() : row.cells().get(column - 1));
        Stream<String> heading = column == 0 ? Stream.of() : Stream.of(columns.get(column - 1));
        return Stream.concat(heading, cells).mapToInt(String::length).max().orElse(0);
    }
}

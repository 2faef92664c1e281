package org.stagewatch.evaluation.report;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stagewatch.evaluation.AttackOutcome;
import org.stagewatch.evaluation.Evaluation;
import org.stagewatch.evaluation.Score;
import org.stagewatch.evaluation.StagingAttack;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One JSON object with all figures. Times to detect are in seconds.
public final class JsonEvaluation implements EvaluationReport {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public void write(Evaluation evaluation, Appendable out) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode enterprises = root.putArray("enterprises");
        for (Evaluation.Enterprise enterprise : evaluation.enterprises()) {
            enterprises
                    .addObject()
                    .put("name", enterprise.name())
                    .put("hosts", enterprise.hosts())
                    .put("days", enterprise.days())
                    .put("events", enterprise.events())
                    .put("attacks", enterprise.attacks());
        }
        ArrayNode ruleSets = root.putArray("ruleSets");
        evaluation.results().forEach(result -> describe(result, ruleSets.addObject()));
        out.append(JSON.writeValueAsString(root)).append('\n');
    }

    private static void describe(Evaluation.Result result, ObjectNode node) {
        Score score = result.score();
        node.put("name", result.ruleSet()).put("alarm", result.unit().word());
        node.put("detections", result.detections()).put("broken", result.broken());
        node.put("attacks", score.outcomes().size())
                .put("caught", score.caught())
                .put("seen", score.seen());
        seconds(node, "medianTimeToDetect", score.delay(0.5));
        seconds(node, "longestTimeToDetect", score.delay(1));
        node.put("merged", score.merged()).put("split", score.split()).put("partAlarms", score.partAlarms());
        node.put("falseAlarms", score.falseAlarms().size())
                .put("hostDays", score.hostDays())
                .put("falseAlarmsPerThousandHostDays", score.falseAlarmsPerThousandHostDays());
        byKind(node.putObject("byDifficulty"), score, StagingAttack::difficulty);
        byKind(node.putObject("byStyle"), score, StagingAttack::style);
        Map<String, Long> families = new LinkedHashMap<>(score.falseAlarmsByFamily());
        families.forEach(node.putObject("falseAlarmsByFamily")::put);
        ArrayNode outcomes = node.putArray("outcomes");
        score.outcomes().forEach(outcome -> describe(outcome, outcomes.addObject()));
        ArrayNode wrong = node.putArray("falseAlarmList");
        score.falseAlarms()
                .forEach(alarm -> wrong.addObject()
                        .put("enterprise", alarm.enterprise())
                        .put("family", alarm.family())
                        .put("title", alarm.title())
                        .put("rows", alarm.rows()));
    }

    private static void describe(AttackOutcome outcome, ObjectNode node) {
        StagingAttack attack = outcome.attack();
        node.put("enterprise", outcome.enterprise())
                .put("attack", attack.id())
                .put("style", attack.style())
                .put("difficulty", attack.difficulty())
                .put("start", attack.start().toString())
                .put("stagingHost", attack.stagingHost())
                .put("place", attack.place())
                .put("sources", attack.sources())
                .put("alarms", outcome.catches())
                .put("seen", outcome.isSeen());
        seconds(node, "timeToDetect", outcome.delay());
    }

    private static void byKind(ObjectNode node, Score score, Function<StagingAttack, String> kind) {
        score.by(kind)
                .forEach((name, some) -> node.putObject(name)
                        .put("attacks", some.outcomes().size())
                        .put("caught", some.caught())
                        .put("seen", some.seen()));
    }

    private static void seconds(ObjectNode node, String name, @Nullable Duration duration) {
        node.put(name, duration == null ? null : duration.toSeconds());
    }
}

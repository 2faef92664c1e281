package org.stagewatch.evaluation.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stagewatch.evaluation.AlarmUnit;
import org.stagewatch.evaluation.AttackOutcome;
import org.stagewatch.evaluation.Evaluation;
import org.stagewatch.evaluation.FalseAlarm;
import org.stagewatch.evaluation.Score;
import org.stagewatch.evaluation.StagingAttack;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file that [JsonEvaluation] wrote.
public record EvaluationFile(Path path) {
    /// @throws IOException if it is no such file
    public Evaluation read() throws IOException {
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(path));
            List<Evaluation.Enterprise> enterprises = new ArrayList<>();
            for (JsonNode node : root.required("enterprises").values()) {
                enterprises.add(new Evaluation.Enterprise(
                        node.required("name").asString(),
                        node.required("hosts").asInt(),
                        node.required("days").asInt(),
                        node.required("events").asLong(),
                        node.required("attacks").asInt()));
            }
            List<Evaluation.Result> results = new ArrayList<>();
            for (JsonNode node : root.required("ruleSets").values()) {
                results.add(result(node));
            }
            return new Evaluation(enterprises, results);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(path + " is no evaluation in JSON: " + e.getMessage(), e);
        }
    }

    private static Evaluation.Result result(JsonNode node) {
        List<AttackOutcome> outcomes = new ArrayList<>();
        for (JsonNode outcome : node.required("outcomes").values()) {
            outcomes.add(outcome(outcome));
        }
        List<FalseAlarm> falseAlarms = new ArrayList<>();
        for (JsonNode alarm : node.required("falseAlarmList").values()) {
            falseAlarms.add(new FalseAlarm(
                    alarm.required("enterprise").asString(),
                    alarm.required("family").asString(),
                    alarm.required("title").asString(),
                    alarm.required("rows").asInt()));
        }
        return new Evaluation.Result(
                node.required("name").asString(),
                AlarmUnit.valueOf(node.required("alarm").asString().toUpperCase(Locale.ROOT)),
                node.required("detections").asInt(),
                node.required("broken").asInt(),
                new Score(
                        outcomes,
                        falseAlarms,
                        node.required("partAlarms").asInt(),
                        node.required("merged").asInt(),
                        node.required("hostDays").asLong()));
    }

    private static AttackOutcome outcome(JsonNode node) {
        @Nullable JsonNode delay = node.get("timeToDetect");
        return new AttackOutcome(
                node.required("enterprise").asString(),
                new StagingAttack(
                        node.required("attack").asString(),
                        node.required("style").asString(),
                        node.required("difficulty").asString(),
                        Instant.parse(node.required("start").asString()),
                        node.required("stagingHost").asString(),
                        node.required("place").asString(),
                        node.required("sources").asInt()),
                node.required("alarms").asInt(),
                node.required("seen").asBoolean(),
                delay == null || delay.isNull() ? null : Duration.ofSeconds(delay.asLong()));
    }
}

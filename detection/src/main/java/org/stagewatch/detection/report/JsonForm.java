package org.stagewatch.detection.report;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.finding.Entity;
import org.stagewatch.detection.finding.Finding;
import org.stagewatch.detection.finding.Incident;
import org.stagewatch.detection.investigate.Answer;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.replay.EvidenceRow;
import org.stagewatch.engine.Cell;
import org.stagewatch.kql.type.ScalarType;

/// Findings and incidents as JSON objects: the contract that other programs read.
final class JsonForm {
    private final StringBuilder json = new StringBuilder();
    private boolean isFirst = true;

    private JsonForm() {}

    static String of(Finding finding) {
        JsonForm form = new JsonForm();
        form.object(() -> {
            form.text("kind", "finding");
            form.text("id", finding.id());
            form.key("detection").object(() -> form.detection(finding.detection()));
            form.text("time", finding.time().toString());
            form.text("foundAt", finding.foundAt().toString());
            form.text("summary", finding.summary());
            form.entities(finding.entities());
            form.number("evidenceCount", finding.evidenceCount());
            form.evidence(finding.evidence());
            form.key("row").object(() -> finding.row().forEach(form::cell));
        });
        return form.json.toString();
    }

    static String of(Incident incident) {
        JsonForm form = new JsonForm();
        form.object(() -> {
            form.text("kind", "incident");
            form.text("id", incident.id());
            form.text("title", incident.title());
            form.text("severity", incident.severity().label());
            form.text("confidence", incident.confidence().label());
            form.texts("reasons", incident.assessment().reasons());
            form.text("time", incident.time().toString());
            form.text("lastTime", incident.lastTime().toString());
            form.text("raisedAt", incident.raisedAt().toString());
            form.text("stagingHost", incident.stagingHost());
            form.texts("sources", incident.sources());
            form.texts("places", incident.places());
            form.entities(incident.entities());
            form.texts("findings", incident.findings().stream().map(Finding::id).toList());
            form.texts("links", incident.links().stream().map(Finding::id).toList());
            form.number("evidenceCount", incident.evidenceCount());
            form.evidence(incident.evidence());
        });
        return form.json.toString();
    }

    static String of(Incident incident, Answer answer) {
        JsonForm form = new JsonForm();
        form.object(() -> {
            form.text("kind", "answer");
            form.text("incident", incident.id());
            form.text("question", answer.question());
            form.text("query", answer.query());
            form.text("asOf", answer.asOf().toString());
            form.texts("columns", answer.columns());
            form.array(
                    "rows",
                    answer.rows(),
                    row -> form.object(() -> {
                        for (int column = 0; column < row.size(); column++) {
                            form.cell(answer.columns().get(column), row.get(column));
                        }
                    }));
            form.key("hasMore").value(new Cell(ScalarType.BOOL, answer.isCutOff()));
            if (answer.failure() != null) {
                form.text("failure", answer.failure());
            }
        });
        return form.json.toString();
    }

    private void detection(Detection detection) {
        text("id", detection.id());
        text("name", detection.name());
        text("severity", detection.severity().label());
        text("confidence", detection.confidence().label());
        texts("techniques", detection.techniques());
    }

    private void entities(List<Entity> entities) {
        array(
                "entities",
                entities,
                entity -> object(() -> {
                    text("type", entity.type());
                    entity.properties().forEach(this::text);
                }));
    }

    private void evidence(List<EvidenceRow> rows) {
        array(
                "evidence",
                rows,
                row -> object(() -> {
                    text("table", row.table());
                    text("DeviceId", row.deviceId());
                    text("ReportId", row.reportId());
                    if (!row.itemId().isEmpty()) {
                        text("_ItemId", row.itemId());
                    }
                    key("Timestamp").value(time(row.time()));
                    text("file", row.file());
                    number("record", row.record());
                }));
    }

    private static Cell time(@Nullable Instant time) {
        return new Cell(ScalarType.STRING, time == null ? null : time.toString());
    }

    private void cell(String name, Cell cell) {
        key(name).value(cell);
    }

    private void text(String name, String value) {
        key(name).value(new Cell(ScalarType.STRING, value));
    }

    private void number(String name, long value) {
        key(name).value(new Cell(ScalarType.LONG, value));
    }

    private void texts(String name, List<String> values) {
        array(name, values, value -> value(new Cell(ScalarType.STRING, value)));
    }

    private <T> void array(String name, List<T> values, Consumer<T> writer) {
        key(name);
        separate();
        json.append('[');
        isFirst = true;
        values.forEach(writer);
        json.append(']');
        isFirst = false;
    }

    private void object(Runnable members) {
        separate();
        json.append('{');
        isFirst = true;
        members.run();
        json.append('}');
        isFirst = false;
    }

    private JsonForm key(String name) {
        separate();
        json.append(new Cell(ScalarType.STRING, name).json()).append(':');
        isFirst = true;
        return this;
    }

    private void value(Cell cell) {
        separate();
        json.append(cell.json());
        isFirst = false;
    }

    private void separate() {
        if (!isFirst) {
            json.append(',');
        }
        isFirst = false;
    }
}

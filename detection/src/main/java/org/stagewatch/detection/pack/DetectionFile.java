package org.stagewatch.detection.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;

/// Reads a detection's folder: `detection.yaml` and `query.kql`.
final class DetectionFile {
    private final Path folder;
    private final Map<String, SourceText> functions;
    private final List<FileDiagnostic> diagnostics;

    /// @param functions the package's, by name
    DetectionFile(Path folder, Map<String, SourceText> functions, List<FileDiagnostic> diagnostics) {
        this.folder = folder;
        this.functions = functions;
        this.diagnostics = diagnostics;
    }

    /// Null, with diagnostics, if it can't be used.
    @Nullable
    Detection read() {
        int before = diagnostics.size();
        SourceText yaml = new TextFile(folder.resolve("detection.yaml"), diagnostics).read();
        SourceText query = new TextFile(folder.resolve("query.kql"), diagnostics).read();
        if (yaml == null || query == null) {
            return null;
        }
        YamlReader reader = new YamlReader(yaml, diagnostics);
        YamlReader.Bag bag = reader.read();
        if (bag == null) {
            return null;
        }
        String id = bag.requiredText("id");
        String folderName = String.valueOf(folder.getFileName());
        if (!id.isEmpty() && !id.equals(folderName)) {
            reader.report(
                    "PKG0010", "the id `" + id + "` is not the folder's name, `" + folderName + "`", bag.span("id"));
        }
        String name = bag.has("title") ? bag.text("title") : bag.requiredText("name");
        Severity severity = severity(reader, bag);
        Confidence confidence = confidence(reader, bag);
        List<String> techniques = bag.texts(bag.has("attack") ? "attack" : "techniques");
        Schedule schedule = schedule(reader, bag);
        List<EntityMapping> entities = new ArrayList<>();
        for (YamlReader.Bag entity : bag.bags("entities")) {
            String type = entity.requiredText("type");
            Map<String, String> columns = new LinkedHashMap<>(entity.allTexts());
            columns.remove("type");
            entities.add(new EntityMapping(type, columns));
        }
        Suppression suppression = suppression(bag);
        StagingColumns staging = staging(reader, bag);
        QueryText text = new QueryText(functions(reader, bag), query);
        boolean isBroken =
                diagnostics.subList(before, diagnostics.size()).stream().anyMatch(FileDiagnostic::isError);
        if (isBroken || name == null || severity == null || confidence == null || schedule == null) {
            return null;
        }
        return new Detection(
                id, name, severity, confidence, techniques, schedule, entities, suppression, staging, text, folder);
    }

    private static @Nullable Severity severity(YamlReader reader, YamlReader.Bag bag) {
        String label = bag.requiredText("severity");
        Severity severity = Severity.named(label);
        if (severity == null && !label.isEmpty()) {
            reader.report(
                    "PKG0011",
                    "`" + label + "` is no severity",
                    bag.span("severity"),
                    "Use informational, low, medium or high.");
        }
        return severity;
    }

    private static @Nullable Confidence confidence(YamlReader reader, YamlReader.Bag bag) {
        String label = bag.has("confidence") ? bag.text("confidence") : "medium";
        Confidence confidence = label == null ? null : Confidence.named(label);
        if (confidence == null && label != null) {
            reader.report(
                    "PKG0012", "`" + label + "` is no confidence", bag.span("confidence"), "Use low, medium or high.");
        }
        return confidence;
    }

    private static @Nullable Schedule schedule(YamlReader reader, YamlReader.Bag bag) {
        YamlReader.Bag schedule = bag.bag("schedule");
        if (schedule == null) {
            if (!bag.has("schedule")) {
                reader.report(
                        "PKG0003", "`schedule` is missing", start(bag), "Write schedule: { every: 1h, lookback: 1d }.");
            }
            return null;
        }
        schedule.requiredText("every");
        Duration every = schedule.has("every") ? schedule.duration("every") : null;
        Duration lookback = schedule.has("lookback") ? schedule.duration("lookback") : every;
        if (every == null || lookback == null) {
            return null;
        }
        if (lookback.compareTo(every) < 0) {
            reader.report(
                    "PKG0013",
                    "the lookback is shorter than the time between runs: events between two runs would be seen by none",
                    schedule.span("lookback"));
        }
        return new Schedule(every, lookback);
    }

    private static Suppression suppression(YamlReader.Bag bag) {
        if (bag.has("identity")) {
            return new Suppression(bag.texts("identity"), null);
        }
        YamlReader.Bag alert = bag.bag("alert");
        YamlReader.Bag suppress = alert == null ? null : alert.bag("suppress");
        if (suppress == null) {
            return Suppression.DEFAULT;
        }
        return new Suppression(suppress.texts("same"), suppress.has("for") ? suppress.duration("for") : null);
    }

    private static StagingColumns staging(YamlReader reader, YamlReader.Bag bag) {
        if (bag.has("staging") && bag.has("link")) {
            reader.report(
                    "PKG0015",
                    "a detection claims a staging or a link of a chain, not both",
                    bag.span("link"),
                    "Leave out `link` if its findings are to raise incidents, `staging` if they are to join them.");
        }
        boolean isStaging = !bag.has("link");
        YamlReader.Bag columns = bag.bag(isStaging ? "staging" : "link");
        return columns == null
                ? StagingColumns.UNKNOWN
                : new StagingColumns(columns.text("host"), columns.text("place"), columns.text("time"), isStaging);
    }

    private List<SourceText> functions(YamlReader reader, YamlReader.Bag bag) {
        if (!bag.has("functions")) {
            return List.copyOf(functions.values());
        }
        List<SourceText> used = new ArrayList<>();
        for (String name : bag.texts("functions")) {
            SourceText function = functions.get(name);
            if (function == null) {
                reader.report(
                        "PKG0014",
                        "the package has no function `" + name + "`",
                        bag.span("functions"),
                        FunctionFolder.remedy(functions, name));
            } else {
                used.add(function);
            }
        }
        return used;
    }

    private static Span start(YamlReader.Bag bag) {
        return new Span(bag.span().start(), bag.span().start());
    }

    static boolean isDetection(Path folder) {
        return Files.isRegularFile(folder.resolve("detection.yaml"));
    }
}

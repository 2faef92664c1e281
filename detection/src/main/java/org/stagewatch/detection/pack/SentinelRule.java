package org.stagewatch.detection.pack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.SourceText;

/// Reads an analytic rule of Microsoft Sentinel as a detection.
final class SentinelRule {
    private static final Pattern TECHNIQUE = Pattern.compile("T\\d{4}(\\.\\d{3})?");
    private static final Duration DAY = Duration.ofDays(1);

    private final SourceText source;
    private final List<FileDiagnostic> diagnostics;

    SentinelRule(SourceText source, List<FileDiagnostic> diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /// Null, with diagnostics, if it can't be used.
    @Nullable
    Detection read() {
        int before = diagnostics.size();
        YamlReader reader = new YamlReader(source, diagnostics);
        YamlReader.Bag bag = reader.read();
        if (bag == null) {
            return null;
        }
        String name = bag.requiredText("name");
        String query = bag.requiredText("query");
        String id = bag.has("id") ? bag.text("id") : name;
        String label = bag.has("severity") ? bag.text("severity") : "medium";
        Severity severity = label == null ? null : Severity.named(label);
        if (severity == null) {
            reader.report(
                    "PKG0011",
                    "`" + label + "` is no severity",
                    bag.span("severity"),
                    "Use informational, low, medium or high.");
        }
        // A hunting query has no schedule; once a day over a day is what a person would do with it.
        Duration every = bag.has("queryFrequency") ? bag.duration("queryFrequency") : DAY;
        Duration lookback = bag.has("queryPeriod") ? bag.duration("queryPeriod") : every;
        boolean isBroken =
                diagnostics.subList(before, diagnostics.size()).stream().anyMatch(FileDiagnostic::isError);
        if (isBroken || id == null || severity == null || every == null || lookback == null) {
            return null;
        }
        List<String> techniques = bag.texts("relevantTechniques").stream()
                .filter(technique -> TECHNIQUE.matcher(technique).matches())
                .toList();
        QueryText text = new QueryText(List.of(), new SourceText(source.name() + " (query)", query));
        return new Detection(
                id,
                name,
                severity,
                Confidence.MEDIUM,
                techniques,
                new Schedule(every, lookback),
                entities(bag),
                Suppression.DEFAULT,
                StagingColumns.UNKNOWN,
                text,
                null);
    }

    private static List<EntityMapping> entities(YamlReader.Bag bag) {
        List<EntityMapping> entities = new ArrayList<>();
        for (YamlReader.Bag mapping : bag.bags("entityMappings")) {
            Map<String, String> columns = new LinkedHashMap<>();
            for (YamlReader.Bag field : mapping.bags("fieldMappings")) {
                columns.put(property(field.requiredText("identifier")), field.requiredText("columnName"));
            }
            entities.add(new EntityMapping(mapping.requiredText("entityType").toLowerCase(Locale.ROOT), columns));
        }
        return entities;
    }

    /// Sentinel's identifiers in our words: `FullName`, `HostName` and `Address` are all what a person calls the
    /// entity.
    private static String property(String identifier) {
        return switch (identifier) {
            case "FullName", "HostName", "Name", "Address", "Url", "DomainName" -> "name";
            case "CommandLine" -> "command_line";
            case "ProcessId", "Sid", "AzureID" -> "id";
            case "NTDomain", "UPNSuffix", "DnsDomain" -> "domain";
            default -> identifier.toLowerCase(Locale.ROOT);
        };
    }
}

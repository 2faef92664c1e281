package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.FieldSource;
import org.stagewatch.kql.catalog.FileFormat;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.json.Json;

/// Reads the `ingestionMapping` of `externaldata`: a JSON array that says for each column where its value is. Source:
/// the manual pages *Ingestion mappings*, *JSON mapping* and *CSV mapping*.
///
/// Transformations are not carried out, so a mapping with one is not accepted.
record ExternalMapping(List<StoredColumn> columns, FileFormat format) {
    private static final Pattern STEP =
            Pattern.compile("\\.([^.\\[\\]'\"]+)|\\[(\\d+)]|\\['([^']+)'\\]|\\[\"([^\"]+)\"\\]");

    /// The source of each column, in the order of the columns; null if the text is no mapping.
    @Nullable
    List<FieldSource> read(String text) {
        List<Json> elements = Json.parseArray(text);
        if (elements == null) {
            return null;
        }
        Map<String, FieldSource> found = new HashMap<>();
        for (Json element : elements) {
            if (!(element instanceof Json.Bag(var members))) {
                return null;
            }
            Map<String, Json> properties = withoutCase(members);
            if (properties.get("properties") instanceof Json.Bag(var inner)) {
                properties.putAll(withoutCase(inner));
            }
            FieldSource source = source(properties);
            if (source == null || !(properties.get("column") instanceof Json.Text(var column))) {
                return null;
            }
            found.put(column, source);
        }
        return columns.stream()
                .map(column -> found.getOrDefault(column.name(), new FieldSource.Nothing()))
                .toList();
    }

    private static Map<String, Json> withoutCase(Map<String, Json> members) {
        Map<String, Json> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(members);
        return all;
    }

    private @Nullable FieldSource source(Map<String, Json> properties) {
        if (properties.get("transform") instanceof Json.Text(var transform) && !transform.equalsIgnoreCase("none")) {
            return null;
        }
        if (properties.get("constValue") instanceof Json.Text(var constant)) {
            return new FieldSource.Constant(constant);
        }
        if (format.hasNames()) {
            return properties.get("path") instanceof Json.Text(var path) ? path(path) : null;
        }
        Long ordinal = switch (properties.get("ordinal")) {
            case Json.Number number -> number.longValue();
            case Json.Text(var digits) when digits.matches("\\d{1,6}") -> Long.valueOf(digits);
            case null, default -> null;
        };
        return ordinal == null || ordinal < 0 || ordinal > 1_000_000 ? null : new FieldSource.Place(ordinal.intValue());
    }

    /// A text that does not begin with `$` is a constant.
    private static @Nullable FieldSource path(String text) {
        if (!text.startsWith("$")) {
            return new FieldSource.Constant(text);
        }
        List<Object> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text).region(1, text.length());
        while (matcher.lookingAt()) {
            steps.add(step(matcher));
            matcher.region(matcher.end(), text.length());
        }
        return matcher.regionStart() == text.length() ? new FieldSource.Path(steps) : null;
    }

    private static Object step(Matcher matcher) {
        if (matcher.group(2) != null) {
            return Integer.valueOf(matcher.group(2));
        }
        for (int group : new int[] {1, 3, 4}) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        throw new IllegalStateException("the pattern has four alternatives");
    }
}

package org.stagewatch.detection.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stagewatch.engine.Cell;
import org.stagewatch.kql.type.ScalarType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The hosts that a finding's files came from.
///
/// A fan-in's result lists them in a column such as `Sources`. A single copy names the host it ran on, which is a
/// source unless it is the staging host itself.
public final class SourceHosts {
    private static final List<String> LISTS = List.of("Sources", "SourceHosts", "SourceDevices");
    private static final List<String> SINGLE = List.of("Source", "SourceHost", "DeviceName");

    private final Finding finding;

    private SourceHosts(Finding finding) {
        this.finding = finding;
    }

    /// Short names in lower case.
    public static List<String> of(Finding finding) {
        return new SourceHosts(finding).names();
    }

    private List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Map.Entry<String, Cell> entry : finding.row().entrySet()) {
            if (LISTS.contains(entry.getKey()) && entry.getValue().type() == ScalarType.DYNAMIC) {
                names.addAll(elements(entry.getValue().text()));
            }
        }
        if (names.isEmpty()) {
            for (String column : SINGLE) {
                String name = shortName(finding.text(column));
                if (!name.isEmpty()) {
                    names.add(name);
                    break;
                }
            }
        }
        names.remove(finding.stagingHost());
        return List.copyOf(names);
    }

    private static List<String> elements(String json) {
        List<String> names = new ArrayList<>();
        try {
            JsonNode array = JsonMapper.shared().readTree(json);
            if (array.isArray()) {
                array.forEach(element -> names.add(shortName(element.asString(""))));
            }
        } catch (JacksonException _) {
            // A dynamic value that is a bare text is no list of hosts.
            return List.of();
        }
        names.remove("");
        return names;
    }

    /// A host's first label in lower case; an address stays whole.
    public static String shortName(String host) {
        String lower = host.strip().toLowerCase(Locale.ROOT);
        int dot = lower.indexOf('.');
        boolean isAddress = lower.indexOf(':') >= 0 || (!lower.isEmpty() && lower.matches("[0-9.]+"));
        return dot <= 0 || isAddress ? lower : lower.substring(0, dot);
    }
}

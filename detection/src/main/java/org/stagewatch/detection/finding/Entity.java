package org.stagewatch.detection.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Who or what a finding is about.
///
/// @param type such as `host` or `account`
/// @param properties such as `name` and `id`; none is empty
public record Entity(String type, Map<String, String> properties) {
    public Entity {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /// What a person calls it.
    public String name() {
        String name = properties.get("name");
        return name != null ? name : properties.values().stream().findFirst().orElse("");
    }
}

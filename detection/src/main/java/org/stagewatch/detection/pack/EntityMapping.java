package org.stagewatch.detection.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which columns of a result describe an entity.
///
/// @param type such as `host` or `account`
/// @param columns the result's column for each property, such as `name` or `id`
public record EntityMapping(String type, Map<String, String> columns) {
    public EntityMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}

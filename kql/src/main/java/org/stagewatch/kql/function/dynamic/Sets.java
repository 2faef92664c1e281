package org.stagewatch.kql.function.dynamic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.kql.json.Json;

/// Arrays as sets: elements by what they mean, in the order in which they first occur.
final class Sets {
    private Sets() {}

    static Map<Object, Json> of(List<Json> elements) {
        Map<Object, Json> set = new LinkedHashMap<>();
        elements.forEach(element -> set.putIfAbsent(element.identity(), element));
        return set;
    }

    static String result(Map<Object, Json> set) {
        return Calls.result(new ArrayList<>(set.values()));
    }
}

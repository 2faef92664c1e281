package org.stagewatch.kql.function.dynamic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.kql.json.Json;

/// The name of a member, or a path of names from the outermost bag inwards: `$.a.b` and `$['a.b']`.
record BagPath(List<String> names) {
    BagPath {
        names = List.copyOf(names);
    }

    /// A text that does not begin with `$.` or `$[`, or isn't a path of names, is a name.
    static BagPath parse(String text) {
        if (!text.startsWith("$.") && !text.startsWith("$[")) {
            return new BagPath(List.of(text));
        }
        List<String> names = new ArrayList<>();
        int position = 1;
        while (position < text.length()) {
            int end;
            if (text.charAt(position) == '.') {
                end = position + 1;
                while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
                    end++;
                }
                names.add(text.substring(position + 1, end));
            } else {
                int close = text.startsWith("['", position) ? text.indexOf("']", position + 2) : -1;
                if (close < 0) {
                    return new BagPath(List.of(text));
                }
                names.add(text.substring(position + 2, close));
                end = close + 2;
            }
            position = end;
        }
        return new BagPath(names);
    }

    boolean isIn(Map<String, Json> bag) {
        Json value = bag.get(names.getFirst());
        if (names.size() == 1 || value == null) {
            return value != null;
        }
        return value instanceof Json.Bag(var members) && inner().isIn(members);
    }

    /// The bag with a value at this place; bags on the way are made where there are none.
    Map<String, Json> set(Map<String, Json> bag, Json value) {
        Map<String, Json> changed = new LinkedHashMap<>(bag);
        Map<String, Json> members =
                changed.get(names.getFirst()) instanceof Json.Bag(var existing) ? existing : Map.of();
        changed.put(names.getFirst(), names.size() == 1 ? value : new Json.Bag(inner().set(members, value)));
        return changed;
    }

    Map<String, Json> remove(Map<String, Json> bag) {
        Map<String, Json> changed = new LinkedHashMap<>(bag);
        if (names.size() == 1) {
            changed.remove(names.getFirst());
        } else if (changed.get(names.getFirst()) instanceof Json.Bag(var members)) {
            changed.put(names.getFirst(), new Json.Bag(inner().remove(members)));
        }
        return changed;
    }

    private BagPath inner() {
        return new BagPath(names.subList(1, names.size()));
    }
}

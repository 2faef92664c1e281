package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.ANY;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.json.Json;

/// Moves elements of an array: `array_rotate_left`, `array_shift_right` and their like.
final class ArrayMove {
    static final Parameter ARRAY = parameter("array", DYNAMIC, "The array.");
    static final Parameter COUNT = parameter("count", LONG, "How far; negative means the other way.");
    static final Parameter FILLING = parameter("default_value", ANY, "What fills the places that become free.");

    private ArrayMove() {}

    /// @param direction 1 for left, -1 for right
    static @Nullable String rotate(@Nullable Object[] arguments, int direction) {
        List<Json> elements = Calls.array(arguments, 0);
        if (elements == null) {
            return null;
        }
        List<Json> rotated = new ArrayList<>(elements);
        if (!rotated.isEmpty()) {
            Collections.rotate(rotated, (int) -(Calls.number(arguments, 1) % rotated.size()) * direction);
        }
        return Calls.result(rotated);
    }

    static @Nullable String shift(@Nullable Object[] arguments, int direction) {
        List<Json> elements = Calls.array(arguments, 0);
        if (elements == null || arguments[1] == null) {
            return null;
        }
        Json filling = arguments.length > 2 ? Calls.json(arguments, 2) : Json.NULL;
        int size = elements.size();
        int distance = (int) Math.clamp(Calls.number(arguments, 1), (long) -size, (long) size) * direction;
        List<Json> shifted = new ArrayList<>();
        for (int index = distance; index < distance + size; index++) {
            shifted.add(index >= 0 && index < size ? elements.get(index) : filling);
        }
        return Calls.result(shifted);
    }

    static Implementation shiftOf(String name, int direction) {
        return AnyValueParameter.javaWithJson(
                name, List.of(DYNAMIC, LONG, DYNAMIC), DYNAMIC, arguments -> shift(arguments, direction), Set.of(2));
    }
}

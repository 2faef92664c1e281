package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.NUMBER;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.json.Json;

/// The places of an array whose values are missing, as the functions that fill them see it.
///
/// @param elements all elements as they are
/// @param placeholder what stands in place of a missing value; null if that is null itself
record Gaps(List<Json> elements, @Nullable Number placeholder) {
    static final Parameter SERIES = parameter("series", DYNAMIC, "The array of numbers.");
    static final Parameter PLACEHOLDER =
            parameter("missing_value_placeholder", NUMBER, "What stands for a missing value; null if not given.");

    /// The gaps of a call's series; null if that is no array.
    ///
    /// @param placeholderAt the place of the placeholder among the arguments, which may lack it
    static @Nullable Gaps of(@Nullable Object[] arguments, int placeholderAt) {
        List<Json> elements = Series.elements(arguments[0]);
        Number placeholder =
                placeholderAt < arguments.length && arguments[placeholderAt] instanceof Number number ? number : null;
        return elements == null ? null : new Gaps(elements, placeholder);
    }

    boolean isAt(int index) {
        Json element = elements.get(index);
        if (placeholder == null) {
            return element.isNull();
        }
        Number value = Series.number(element);
        return value != null && value.doubleValue() == placeholder.doubleValue();
    }

    /// The array with the values of a list where they are missing.
    List<Json> filled(List<Json> fills) {
        List<Json> filled = new ArrayList<>();
        for (int index = 0; index < elements.size(); index++) {
            filled.add(isAt(index) ? fills.get(index) : elements.get(index));
        }
        return filled;
    }

    /// For each place the value of the nearest one at or before it that isn't missing; the element itself if there is
    /// none.
    List<Json> before() {
        List<Json> before = new ArrayList<>();
        Json last = null;
        for (int index = 0; index < elements.size(); index++) {
            if (!isAt(index)) {
                last = elements.get(index);
            }
            before.add(last == null ? elements.get(index) : last);
        }
        return before;
    }

    /// As [#before], looking the other way.
    List<Json> after() {
        return new Gaps(elements.reversed(), placeholder).before().reversed();
    }
}

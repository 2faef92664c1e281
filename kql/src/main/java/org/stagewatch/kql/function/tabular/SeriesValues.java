package org.stagewatch.kql.function.tabular;

import static org.stagewatch.kql.function.Implementation.javaWithNulls;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

/// The values of a series of `make-series`: those of the bins that have rows, and a default for the others.
final class SeriesValues implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("series values")
                .summary("Gives the values of a series, with a default where there is none.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("places", oneOf(DYNAMIC), "The numbers of the bins that have rows."),
                                parameter("values", oneOf(DYNAMIC), "Their values, side by side with the numbers."),
                                parameter("first", oneOf(LONG), "The first bin of the series."),
                                parameter("end", oneOf(LONG), "The bin behind its last."),
                                parameter("default", oneOf(DYNAMIC), "The value of a bin without rows.")),
                        javaWithNulls(SeriesValues::fill))
                .build();
    }

    private static @Nullable String fill(@Nullable Object[] arguments) {
        if (!(arguments[2] instanceof Long first) || !(arguments[3] instanceof Long end)) {
            return null;
        }
        int size = (int) Math.clamp(end - first, 0, SeriesAxis.MAX_SIZE);
        Json absent = arguments[4] instanceof String text ? Json.parse(text) : Json.NULL;
        List<Json> series = new ArrayList<>(Collections.nCopies(size, absent == null ? Json.NULL : absent));
        List<Json> places = array(arguments[0]);
        List<Json> values = array(arguments[1]);
        for (int index = 0; index < Math.min(places.size(), values.size()); index++) {
            Long place = places.get(index) instanceof Json.Number number ? number.longValue() : null;
            if (place != null && place >= first && place - first < size) {
                series.set((int) (place - first), values.get(index));
            }
        }
        return Json.array(series).text();
    }

    private static List<Json> array(@Nullable Object argument) {
        List<Json> elements = argument instanceof String text ? Json.parseArray(text) : null;
        return elements == null ? List.of() : elements;
    }
}

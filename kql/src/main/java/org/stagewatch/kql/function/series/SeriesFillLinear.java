package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.javaWithNulls;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.NUMBER;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class SeriesFillLinear implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        Parameter edges = parameter("fill_edges", BOOL, "Whether gaps at the ends are filled; true if not given.");
        Parameter constant =
                parameter("constant_value", NUMBER, "What fills a series that is one gap; 0 if not given.");
        return ScalarFunction.named("series_fill_linear")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("Fills the gaps of a series along straight lines.")
                .notes("Gaps at the ends get the nearest value. If all values are longs, so are those filled in, with"
                        + " their fractions cut off.")
                .overload(DYNAMIC, List.of(Gaps.SERIES), javaWithNulls(SeriesFillLinear::fill))
                .overload(DYNAMIC, List.of(Gaps.SERIES, Gaps.PLACEHOLDER), javaWithNulls(SeriesFillLinear::fill))
                .overload(DYNAMIC, List.of(Gaps.SERIES, Gaps.PLACEHOLDER, edges), javaWithNulls(SeriesFillLinear::fill))
                .overload(
                        DYNAMIC,
                        List.of(Gaps.SERIES, Gaps.PLACEHOLDER, edges, constant),
                        javaWithNulls(SeriesFillLinear::fill))
                .example("series_fill_linear(dynamic([null, 111, null, 36, null]))", "dynamic([111, 111, 73, 36, 36])")
                .example(
                        "series_fill_linear(dynamic([null, 1.0, null, 2.0]), double(null), false)",
                        "dynamic([null, 1.0, 1.5, 2.0])")
                .example("series_fill_linear(dynamic([null, null]))", "dynamic([0.0, 0.0])")
                .build();
    }

    private static @Nullable String fill(@Nullable Object[] arguments) {
        Gaps gaps = Gaps.of(arguments, 1);
        if (gaps == null) {
            return null;
        }
        List<Json> elements = gaps.elements();
        if (IntStream.range(0, elements.size()).allMatch(gaps::isAt)) {
            Json constant = arguments.length > 3 ? Series.jsonOf(arguments[3]) : Json.of(0.0);
            return Json.array(Collections.nCopies(elements.size(), constant)).text();
        }
        boolean fillsEdges = arguments.length < 3 || !Boolean.FALSE.equals(arguments[2]);
        return Json.array(gaps.filled(lines(gaps, fillsEdges))).text();
    }

    /// For each gap the value on the line between the values around it.
    private static List<Json> lines(Gaps gaps, boolean fillsEdges) {
        List<Json> elements = gaps.elements();
        boolean isWhole = IntStream.range(0, elements.size())
                .filter(index -> !gaps.isAt(index))
                .allMatch(index -> Series.number(elements.get(index)) instanceof Long);
        List<Json> lines = new ArrayList<>(elements);
        int last = -1;
        for (int index = 0; index <= elements.size(); index++) {
            if (index < elements.size() && gaps.isAt(index)) {
                continue;
            }
            for (int gap = last + 1; gap < index; gap++) {
                if (last >= 0 && index < elements.size()) {
                    lines.set(gap, between(elements.get(last), elements.get(index), gap - last, index - last, isWhole));
                } else if (fillsEdges) {
                    lines.set(gap, elements.get(last >= 0 ? last : index));
                }
            }
            last = index;
        }
        return lines;
    }

    private static Json between(Json left, Json right, int step, int steps, boolean isWhole) {
        Number from = Series.number(left);
        Number to = Series.number(right);
        if (from == null || to == null) {
            return Json.NULL;
        }
        double value = from.doubleValue() + (to.doubleValue() - from.doubleValue()) * step / steps;
        return isWhole ? Json.of((long) value) : Json.of(value);
    }
}

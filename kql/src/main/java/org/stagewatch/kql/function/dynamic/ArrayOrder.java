package org.stagewatch.kql.function.dynamic;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Implementation.javaWithNulls;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

/// Sorts an array, and others along with it: `array_sort_asc` and `array_sort_desc`.
///
/// Numbers come first, then texts, then all else; nulls last, or first if the last argument is false.
final class ArrayOrder {
    private static final Comparator<Json> ASCENDING =
            Comparator.<Json>comparingInt(ArrayOrder::rank).thenComparing(ArrayOrder::compareSameRank);

    private ArrayOrder() {}

    static ScalarFunction.Builder overloads(ScalarFunction.Builder sort, boolean isAscending) {
        Parameter array = parameter("array", DYNAMIC, "The array.");
        Parameter nullsLast = parameter("nulls_last", oneOf(BOOL), "Whether nulls come last; true if not given.");
        Parameter further = parameter("arrays", DYNAMIC, "Arrays whose elements move along.");
        return sort.notes("Numbers come before texts, those before all else. With several arrays the result is an array"
                        + " of arrays, null in place of one whose length differs from the first's.")
                .overload(DYNAMIC, List.of(array), java(arguments -> single(arguments, isAscending, true)))
                .overload(
                        DYNAMIC,
                        List.of(array, nullsLast),
                        java(arguments -> single(arguments, isAscending, Boolean.TRUE.equals(arguments[1]))))
                .overload(
                        DYNAMIC,
                        List.of(array, further.repeated()),
                        javaWithNulls(arguments -> several(arguments, isAscending)));
    }

    private static @Nullable String single(@Nullable Object[] arguments, boolean isAscending, boolean areNullsLast) {
        List<Json> elements = Calls.array(arguments, 0);
        if (elements == null) {
            return null;
        }
        return Calls.result(order(elements, isAscending, areNullsLast).stream()
                .map(elements::get)
                .toList());
    }

    private static @Nullable String several(@Nullable Object[] arguments, boolean isAscending) {
        List<Json> first = Calls.array(arguments, 0);
        if (first == null) {
            return null;
        }
        List<Integer> order = order(first, isAscending, true);
        List<Json> sorted = new ArrayList<>();
        for (int index = 0; index < arguments.length; index++) {
            List<Json> elements = Calls.array(arguments, index);
            if (elements == null || elements.size() != first.size()) {
                sorted.add(Json.NULL);
            } else {
                sorted.add(Json.array(order.stream().map(elements::get).toList()));
            }
        }
        return Calls.result(sorted);
    }

    /// The positions of the elements in their new order; equal ones keep theirs.
    private static List<Integer> order(List<Json> elements, boolean isAscending, boolean areNullsLast) {
        Comparator<Json> values = isAscending ? ASCENDING : ASCENDING.reversed();
        Comparator<Json> nulls = Comparator.comparing(Json::isNull);
        Comparator<Json> all = (areNullsLast ? nulls : nulls.reversed()).thenComparing(values);
        return IntStream.range(0, elements.size())
                .boxed()
                .sorted(Comparator.comparing(elements::get, all))
                .toList();
    }

    private static int rank(Json json) {
        return switch (json) {
            case Json.Number _ -> 0;
            case Json.Text _ -> 1;
            case Json.Literal _, Json.Array _, Json.Bag _ -> 2;
        };
    }

    private static int compareSameRank(Json left, Json right) {
        if (left instanceof Json.Number first && right instanceof Json.Number second) {
            Long firstLong = first.longValue();
            Long secondLong = second.longValue();
            return firstLong != null && secondLong != null
                    ? Long.compare(firstLong, secondLong)
                    : Double.compare(first.doubleValue(), second.doubleValue());
        }
        if (left instanceof Json.Text(var first) && right instanceof Json.Text(var second)) {
            return first.compareTo(second);
        }
        return left.text().compareTo(right.text());
    }
}

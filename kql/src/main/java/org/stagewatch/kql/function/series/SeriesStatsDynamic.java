package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class SeriesStatsDynamic implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        Parameter series = parameter("series", DYNAMIC, "The array of numbers.");
        Parameter ignore = parameter("ignore_nonfinite", BOOL, "Whether what is no finite number is left out.");
        return ScalarFunction.named("series_stats_dynamic")
                .shape(DynamicShape.BAG)
                .summary("Least and greatest value, mean and spread of a series, in a bag.")
                .notes("The result is null if the series holds anything but finite numbers, unless that is left out.")
                .overload(DYNAMIC, List.of(series), java(SeriesStatsDynamic::bag))
                .overload(DYNAMIC, List.of(series, ignore), java(SeriesStatsDynamic::bag))
                .example("series_stats_dynamic(dynamic([3, 1, 2])).max_idx", "dynamic(0)")
                .example("series_stats_dynamic(dynamic([3, null, 1]), true).avg", "dynamic(2.0)")
                .example("series_stats_dynamic(dynamic([3, null, 1]))", "dynamic(null)")
                .build();
    }

    private static @Nullable String bag(@Nullable Object[] arguments) {
        Statistics statistics = Statistics.of(arguments);
        if (statistics == null) {
            return null;
        }
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("min", Json.of(statistics.least()));
        members.put("min_idx", Json.of(statistics.leastAt()));
        members.put("max", Json.of(statistics.greatest()));
        members.put("max_idx", Json.of(statistics.greatestAt()));
        members.put("avg", Json.of(statistics.mean()));
        members.put("stdev", Json.of(statistics.deviation()));
        members.put("variance", Json.of(statistics.variance()));
        members.put("sum", Json.of(statistics.sum()));
        members.put("len", Json.of((long) statistics.length()));
        return new Json.Bag(members).text();
    }
}

package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class SeriesStats implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        Parameter series = parameter("series", DYNAMIC, "The array of numbers.");
        Parameter ignore = parameter("ignore_nonfinite", BOOL, "Whether what is no finite number is left out.")
                .constant();
        return ScalarFunction.named("series_stats")
                .summary("Least and greatest value, mean and spread of a series, a column each.")
                .notes("All are null if the series holds anything but finite numbers, unless that is left out.")
                .overload(DYNAMIC, List.of(series), java(SeriesStats::values))
                .overload(DYNAMIC, List.of(series, ignore), java(SeriesStats::values))
                .column("min", REAL)
                .column("min_idx", LONG)
                .column("max", REAL)
                .column("max_idx", LONG)
                .column("avg", REAL)
                .column("stdev", REAL)
                .column("variance", REAL)
                .example("toscalar(print series_stats(dynamic([3, 1, 2])))", "1.0")
                .example("toscalar(print series_stats(dynamic([3, null])))", "real(null)")
                .build();
    }

    private static @Nullable String values(@Nullable Object[] arguments) {
        Statistics statistics = Statistics.of(arguments);
        if (statistics == null) {
            return null;
        }
        return Json.array(List.of(
                        Json.of(statistics.least()),
                        Json.of(statistics.leastAt()),
                        Json.of(statistics.greatest()),
                        Json.of(statistics.greatestAt()),
                        Json.of(statistics.mean()),
                        Json.of(statistics.deviation()),
                        Json.of(statistics.variance())))
                .text();
    }
}

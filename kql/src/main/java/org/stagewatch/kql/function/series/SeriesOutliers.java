package org.stagewatch.kql.function.series;

import static org.stagewatch.kql.function.Implementation.javaWithNulls;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.INTEGER;
import static org.stagewatch.kql.function.ParameterType.NUMBER;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.ArgumentCheck;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;

/// Source: the manual page *series_outliers()*.
final class SeriesOutliers implements FunctionDefinition {
    private static final int KIND = 1;
    private static final int IGNORED = 2;
    private static final int LOW = 3;
    private static final int HIGH = 4;
    private static final int TEST_POINTS = 5;
    private static final List<Parameter> PARAMETERS = List.of(
            parameter("series", DYNAMIC, "The array of numbers."),
            parameter("kind", STRING, "`ctukey`, or `tukey`."),
            parameter("ignore_val", NUMBER, "What stands for a missing value."),
            parameter("min_percentile", NUMBER, "The lower percentile of what is normal."),
            parameter("max_percentile", NUMBER, "The upper percentile of what is normal."),
            parameter("test_points", INTEGER, "How many values at the end are not learned from."));

    @Override
    public ScalarFunction define() {
        ScalarFunction.Builder outliers = ScalarFunction.named("series_outliers")
                .resultName(ResultName.FIRST_ARGUMENT)
                .summary("Scores the values of a series by how far they lie outside.")
                .notes(
                        "0 between two percentiles, the 10th and the 90th for `ctukey`, the 25th and the 75th for `tukey`;"
                                + " beyond 1.5 or -1.5 a value is unusual. Nulls and the value to ignore are scored 0. If both"
                                + " percentiles are the same, the score of a value outside is null. Other percentiles can't be"
                                + " chosen.");
        for (int count = 1; count <= PARAMETERS.size(); count++) {
            outliers.overload(
                    DYNAMIC,
                    PARAMETERS.subList(0, count),
                    SeriesOutliers::unknownRange,
                    javaWithNulls(SeriesOutliers::scores));
        }
        return outliers.example(
                        "series_outliers(dynamic([-3, 2.4, 15, 3.9, 5, 6, 4.5, 5.2, 3, 4, 5, 16, 7, 5, 5, 4]))[11]",
                        "dynamic(1.6702443406674186)")
                .example(
                        "series_outliers(dynamic([1, 2, 3, 4, null, 9]), 'tukey')",
                        "dynamic([-0.5, 0.0, 0.0, 0.0, 0.0, 2.5])")
                .example(
                        "series_outliers(dynamic([1, -9, 2, 3, 4, 9]), 'tukey', -9)",
                        "dynamic([-0.5, 0.0, 0.0, 0.0, 0.0, 2.5])")
                .example("series_outliers(dynamic([1, 1, 1]))", "dynamic([0.0, 0.0, 0.0])")
                .example("series_outliers(dynamic([]))", "dynamic([])")
                .example("series_outliers(dynamic(null))", "dynamic(null)")
                .build();
    }

    /// Refuses percentiles for which the scale of scores isn't known.
    private static ArgumentCheck.@Nullable Fault unknownRange(List<@Nullable Object> constants) {
        if (constants.size() <= LOW) {
            return null;
        }
        TukeyFences.Kind kind = TukeyFences.Kind.named(constants.get(KIND));
        double low = constants.get(LOW) instanceof Number number ? number.doubleValue() : Double.NaN;
        double high = constants.size() <= HIGH
                ? 90
                : constants.get(HIGH) instanceof Number number ? number.doubleValue() : Double.NaN;
        boolean isKnown = kind == TukeyFences.Kind.TUKEY || (kind != null && kind.hasRange(low, high));
        return isKnown
                ? null
                : new ArgumentCheck.Fault(
                        LOW, "how Kusto scales scores is published for the percentiles 10 and 90 only; leave them out");
    }

    private static @Nullable String scores(@Nullable Object[] arguments) {
        Series series = Series.of(arguments[0]);
        TukeyFences.Kind kind =
                arguments.length > KIND ? TukeyFences.Kind.named(arguments[KIND]) : TukeyFences.Kind.CTUKEY;
        if (series == null || kind == null) {
            return null;
        }
        Number ignored = arguments.length > IGNORED && arguments[IGNORED] instanceof Number number ? number : null;
        long tested = arguments.length > TEST_POINTS && arguments[TEST_POINTS] instanceof Number number
                ? number.longValue()
                : 0;
        return scores(values(series, ignored), series.length() - Math.clamp(tested, 0, series.length()), kind)
                .text();
    }

    /// The finite values, and null in place of others.
    private static List<@Nullable Double> values(Series series, @Nullable Number ignored) {
        List<@Nullable Double> values = new ArrayList<>();
        for (Number value : series.values()) {
            boolean isMissing = value == null
                    || !Double.isFinite(value.doubleValue())
                    || (ignored != null && ignored.doubleValue() == value.doubleValue());
            values.add(value == null || isMissing ? null : (Double) value.doubleValue());
        }
        return values;
    }

    /// The score of each value; null ones get 0.
    ///
    /// @param learned how many values at the beginning say what is usual
    static Series scores(List<@Nullable Double> values, int learned, TukeyFences.Kind kind) {
        DoubleStream.Builder usual = DoubleStream.builder();
        for (Double value : values.subList(0, learned)) {
            if (value != null) {
                usual.add(value);
            }
        }
        TukeyFences fences = TukeyFences.of(usual.build().toArray(), kind);
        List<@Nullable Number> scores = new ArrayList<>();
        for (Double value : values) {
            scores.add(value == null || fences == null ? (Double) 0.0 : fences.score(value));
        }
        return new Series(scores);
    }
}

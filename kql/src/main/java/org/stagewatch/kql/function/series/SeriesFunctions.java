package org.stagewatch.kql.function.series;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;

/// Functions of series: dynamic arrays of numbers, such as `make-series` gives.
public final class SeriesFunctions {
    public static final List<FunctionDefinition> ALL = List.of(
            new SeriesAbs(),
            new SeriesAcos(),
            new SeriesAdd(),
            new SeriesAsin(),
            new SeriesAtan(),
            new SeriesCeiling(),
            new SeriesCos(),
            new SeriesCosineSimilarity(),
            new SeriesDivide(),
            new SeriesDotProduct(),
            new SeriesEquals(),
            new SeriesExp(),
            new SeriesFloor(),
            new SeriesGreater(),
            new SeriesGreaterEquals(),
            new SeriesLess(),
            new SeriesLessEquals(),
            new SeriesLog(),
            new SeriesMagnitude(),
            new SeriesMultiply(),
            new SeriesNotEquals(),
            new SeriesPearsonCorrelation(),
            new SeriesPow(),
            new SeriesProduct(),
            new SeriesSign(),
            new SeriesSin(),
            new SeriesStats(),
            new SeriesStatsDynamic(),
            new SeriesSubtract(),
            new SeriesTan());

    private SeriesFunctions() {}
}

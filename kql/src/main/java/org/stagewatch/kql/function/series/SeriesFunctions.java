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
            new SeriesDecompose(),
            new SeriesDecomposeAnomalies(),
            new SeriesDecomposeForecast(),
            new SeriesDivide(),
            new SeriesDotProduct(),
            new SeriesEquals(),
            new SeriesExp(),
            new SeriesFft(),
            new SeriesFillBackward(),
            new SeriesFillConst(),
            new SeriesFillForward(),
            new SeriesFillLinear(),
            new SeriesFir(),
            new SeriesFit2Lines(),
            new SeriesFit2LinesDynamic(),
            new SeriesFitLine(),
            new SeriesFitLineDynamic(),
            new SeriesFitPoly(),
            new SeriesFloor(),
            new SeriesGreater(),
            new SeriesGreaterEquals(),
            new SeriesIfft(),
            new SeriesIir(),
            new SeriesLess(),
            new SeriesLessEquals(),
            new SeriesLog(),
            new SeriesMagnitude(),
            new SeriesMultiply(),
            new SeriesNotEquals(),
            new SeriesOutliers(),
            new SeriesPearsonCorrelation(),
            new SeriesPeriodsDetect(),
            new SeriesPeriodsValidate(),
            new SeriesPow(),
            new SeriesProduct(),
            new SeriesSeasonal(),
            new SeriesSign(),
            new SeriesSin(),
            new SeriesStats(),
            new SeriesStatsDynamic(),
            new SeriesSubtract(),
            new SeriesTan());

    private SeriesFunctions() {}
}

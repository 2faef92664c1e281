package org.stagewatch.kql.function.aggregate;

import java.util.List;
import org.stagewatch.kql.function.AggregateDefinition;

/// The aggregation functions.
public final class AggregateFunctions {
    public static final List<AggregateDefinition> ALL = List.of(
            new AnyOne(),
            new AnyOneIf(),
            new Avg(),
            new AvgIf(),
            new BinaryAllAnd(),
            new BinaryAllOr(),
            new BinaryAllXor(),
            new BuildSchema(),
            new Count(),
            new CountDistinct(),
            new CountDistinctIf(),
            new CountIf(),
            new Covariance(),
            new CovarianceIf(),
            new Covariancep(),
            new CovariancepIf(),
            new DCount(),
            new DCountIf(),
            new MakeBag(),
            new MakeBagIf(),
            new MakeDictionary(),
            new MakeList(),
            new MakeListIf(),
            new MakeListOld(),
            new MakeListWithNulls(),
            new MakeSet(),
            new MakeSetIf(),
            new MakeSetOld(),
            new Max(),
            new MaxIf(),
            new Min(),
            new MinIf(),
            new Percentile(),
            new PercentileW(),
            new Percentiles(),
            new PercentilesArray(),
            new PercentilesW(),
            new PercentilesWArray(),
            new Stdev(),
            new StdevIf(),
            new Stdevp(),
            new StdevpIf(),
            new Sum(),
            new SumIf(),
            new TakeAny(),
            new TakeAnyIf(),
            new Variance(),
            new VarianceIf(),
            new Variancep(),
            new VariancepIf());

    private AggregateFunctions() {}
}

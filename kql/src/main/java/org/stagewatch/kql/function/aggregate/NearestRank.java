package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.NUMBER;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.math.BigDecimal;
import java.util.List;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.dialect.SqlTemplate;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.dynamic.JsonForm;
import org.stagewatch.kql.type.ScalarType;

/// Percentiles by nearest rank: the least value that at least so many percent of the values do not exceed.
final class NearestRank {
    static final Parameter PERCENTILE = parameter("percentile", NUMBER, "Which percentile, 0 to 100; a constant.");
    static final Parameter PERCENTILES =
            parameter("percentiles", oneOf(DYNAMIC), "Which percentiles, 0 to 100; a constant array.");

    private static final List<ScalarType> TYPES = List.of(INT, LONG, REAL, TIMESPAN, DATETIME);

    private NearestRank() {}

    /// One column for each percentile. A call has one of them: that of several is taken apart before.
    static AggregateFunction.Builder single(AggregateFunction.Builder percentile, Parameter last) {
        percentile
                .columnPrefix("percentile")
                .resultName(ResultName.PREFIX_AND_ARGUMENTS)
                .check(PercentileRank.check(1));
        for (ScalarType type : TYPES) {
            percentile.overload(resultType(type), List.of(expr(type), last), lowered(call -> one(call, rank(call, 1))));
        }
        return percentile;
    }

    /// All percentiles in one array.
    static AggregateFunction.Builder array(AggregateFunction.Builder percentiles) {
        percentiles.columnPrefix("percentiles").check(PercentileRank.check(1));
        for (ScalarType type : TYPES) {
            percentiles
                    .overload(DYNAMIC, List.of(expr(type), PERCENTILES), lowered(call -> array(call, ranks(call, 1))))
                    .overload(
                            DYNAMIC,
                            List.of(expr(type), PERCENTILE.repeated()),
                            lowered(call -> array(call, ranks(call, 1))));
        }
        return percentiles;
    }

    static Parameter expr(ScalarType type) {
        return type == REAL ? parameter("expr", REAL, "The values.") : parameter("expr", oneOf(type), "The values.");
    }

    static List<ScalarType> types() {
        return TYPES;
    }

    static ScalarType resultType(ScalarType type) {
        return type == INT ? LONG : type;
    }

    static BigDecimal rank(LoweredCall call, int index) {
        return PercentileRank.of(call.operands().get(index));
    }

    static List<BigDecimal> ranks(LoweredCall call, int from) {
        if (call.operands().get(from).type() == DYNAMIC) {
            return PercentileRank.listOf(call.operands().get(from));
        }
        return call.operands().stream().skip(from).map(PercentileRank::of).toList();
    }

    private static SqlExpression one(LoweredCall call, BigDecimal rank) {
        ScalarType type = call.operands().getFirst().type();
        String template = call.dialect() == DUCKDB
                ? "quantile_disc({expr}, {rank})"
                : "percentile_disc({rank}) WITHIN GROUP (ORDER BY {expr})";
        SqlExpression value = call.sql(0);
        SqlExpression share = new SqlExpression.Verbatim(rank.toPlainString());
        SqlExpression percentile = call.dialect() == DUCKDB
                ? SqlExpression.sql(template, value, share)
                : SqlExpression.sql(template, share, value);
        return type == INT ? SqlExpression.sql("CAST({percentile} AS BIGINT)", percentile) : percentile;
    }

    private static SqlExpression array(LoweredCall call, List<BigDecimal> ranks) {
        ScalarType type = call.operands().getFirst().type();
        String json = "coalesce(" + JsonForm.template(type, call.dialect()) + ", 'null')";
        List<SqlExpression> elements = ranks.stream()
                .map(rank -> SqlTemplate.of(json).fill(List.of(one(call, rank))))
                .toList();
        String join =
                call.dialect() == DUCKDB ? "concat_ws(',', {elements...})" : "array_join(array({elements...}), ',')";
        SqlExpression joined = SqlTemplate.of(join).fill(elements);
        return SqlExpression.sql(
                "CASE WHEN count({expr}) = 0 THEN NULL ELSE '[' || {joined} || ']' END", call.sql(0), joined);
    }
}

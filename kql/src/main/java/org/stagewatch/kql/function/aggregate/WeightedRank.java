package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.dialect.SqlTemplate;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.dynamic.JsonForm;
import org.stagewatch.kql.type.ScalarType;

/// Percentiles by nearest rank of values that each count several times.
///
/// SQL has no such aggregate: the values and weights are collected, and Java picks.
final class WeightedRank {
    static final Parameter WEIGHT = parameter("weight", LONG, "How often the value counts; not above 0 is not at all.");

    private static final JavaFunction PICK = new JavaFunction(
            "kql_weighted_percentile",
            List.of(STRING, STRING, STRING),
            STRING,
            JavaFunction.NullArguments.GIVE_NULL,
            arguments -> pick((String) arguments[0], (String) arguments[1], new BigDecimal((String) arguments[2])));

    private WeightedRank() {}

    static AggregateFunction.Builder single(AggregateFunction.Builder percentile, Parameter last) {
        percentile
                .columnPrefix("percentile")
                .resultName(ResultName.PREFIX_AND_ARGUMENTS)
                .check(PercentileRank.check(2));
        for (ScalarType type : NearestRank.types()) {
            percentile.overload(
                    NearestRank.resultType(type),
                    List.of(NearestRank.expr(type), WEIGHT, last),
                    lowered(call -> one(call, NearestRank.rank(call, 2))));
        }
        return percentile;
    }

    static AggregateFunction.Builder array(AggregateFunction.Builder percentiles) {
        percentiles.columnPrefix("percentiles").check(PercentileRank.check(2));
        for (ScalarType type : NearestRank.types()) {
            percentiles
                    .overload(
                            DYNAMIC,
                            List.of(NearestRank.expr(type), WEIGHT, NearestRank.PERCENTILES),
                            lowered(call -> array(call, NearestRank.ranks(call, 2))))
                    .overload(
                            DYNAMIC,
                            List.of(NearestRank.expr(type), WEIGHT, NearestRank.PERCENTILE.repeated()),
                            lowered(call -> array(call, NearestRank.ranks(call, 2))));
        }
        return percentiles;
    }

    private static SqlExpression one(LoweredCall call, BigDecimal rank) {
        SqlExpression picked = new SqlExpression.JavaCall(
                PICK, List.of(collected(call, 0), collected(call, 1), SqlExpression.text(rank.toPlainString())));
        boolean isReal = call.operands().getFirst().type() == REAL;
        return SqlExpression.sql("CAST(nullif({picked}, '') AS " + (isReal ? "DOUBLE)" : "BIGINT)"), picked);
    }

    private static SqlExpression array(LoweredCall call, List<BigDecimal> ranks) {
        ScalarType type = call.operands().getFirst().type();
        String json = "coalesce(" + JsonForm.template(type, call.dialect()) + ", 'null')";
        List<SqlExpression> elements = ranks.stream()
                .map(rank -> SqlTemplate.of(json).fill(List.of(one(call, rank))))
                .toList();
        String join =
                call.dialect() == DUCKDB ? "concat_ws(',', {elements...})" : "array_join(array({elements...}), ',')";
        return SqlExpression.sql("'[' || {joined} || ']'", SqlTemplate.of(join).fill(elements));
    }

    /// One operand's values in the group as a text; in the same order for values and weights.
    private static SqlExpression collected(LoweredCall call, int index) {
        String filter = " FILTER (WHERE {expr} IS NOT NULL AND {weight} > 0)";
        String template = call.dialect() == DUCKDB
                ? "coalesce(array_to_string(list({collected} ORDER BY {expr}, {weight})" + filter + ", ','), '')"
                : "array_join(transform(sort_array(collect_list(struct({expr} AS e, {weight} AS w))" + filter
                        + "), pair -> pair." + (index == 0 ? "e" : "w") + "), ',')";
        return call.dialect() == DUCKDB
                ? SqlExpression.sql(template, call.sql(index), call.sql(0), call.sql(1))
                : SqlExpression.sql(template, call.sql(0), call.sql(1));
    }

    /// The values come in ascending order.
    private static String pick(String values, String weights, BigDecimal rank) {
        if (values.isEmpty()) {
            return "";
        }
        String[] sorted = values.split(",", -1);
        List<BigInteger> counts =
                Stream.of(weights.split(",", -1)).map(BigInteger::new).toList();
        BigInteger total = counts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigDecimal needed = new BigDecimal(total).multiply(rank);
        BigInteger reached = BigInteger.ZERO;
        for (int index = 0; index < sorted.length; index++) {
            reached = reached.add(counts.get(index));
            if (new BigDecimal(reached).compareTo(needed) >= 0) {
                return sorted[index];
            }
        }
        return sorted[sorted.length - 1];
    }
}

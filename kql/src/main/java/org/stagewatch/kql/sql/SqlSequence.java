package org.stagewatch.kql.sql;

import java.util.List;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.Implementation.Use;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// Writes `range`. With constant ends that are no decimals the engine counts the rows off one by one; else they are
/// listed, at most ten
/// million.
final class SqlSequence {
    private static final long LONGEST_LIST = 10_000_000;

    private final SqlWriter.Writing writing;

    SqlSequence(SqlWriter.Writing writing) {
        this.writing = writing;
    }

    SqlQuery query(Plan.Sequence sequence) {
        SqlExpression from = writing.expressions().write(sequence.from(), Use.VALUE);
        SqlExpression step = writing.expressions().write(sequence.step(), Use.VALUE);
        SqlExpression number = SqlExpression.name("number");
        SqlExpression value = sequence.column().type() == ScalarType.DECIMAL
                ? DecimalSteps.value(from, number, step)
                : SqlExpression.sql("{from} + {number} * {step}", from, number, step);
        List<SqlQuery.Item> items = List.of(new SqlQuery.Item(value, SqlWriter.name(sequence.column())));
        return SqlQuery.Select.of(items, numbers(sequence, from, step));
    }

    private SqlQuery.From numbers(Plan.Sequence sequence, SqlExpression from, SqlExpression step) {
        if (sequence.column().type() != ScalarType.DECIMAL
                && sequence.from() instanceof ScalarExpression.Constant(var _, Number first)
                && sequence.to() instanceof ScalarExpression.Constant(var _, Number last)
                && sequence.step() instanceof ScalarExpression.Constant(var _, Number width)) {
            return new SqlQuery.From.Numbers(count(first, last, width), "number");
        }
        SqlExpression to = writing.expressions().write(sequence.to(), Use.VALUE);
        SqlExpression count = sequence.column().type() == ScalarType.DECIMAL
                ? DecimalSteps.count(from, to, step)
                : SqlExpression.sql(
                        "CASE WHEN {step} = 0 OR ({to} - {from}) / {step} < 0 THEN 0 ELSE CAST(floor(({to} - {from}) / {step}) AS BIGINT) + 1 END",
                        step,
                        to,
                        from);
        SqlExpression bounded = SqlExpression.sql(
                "CASE WHEN {count} > {most} THEN CAST(error('range has more than ten million values') AS BIGINT) ELSE {count} END",
                count,
                SqlExpression.number(LONGEST_LIST));
        SqlExpression list = SqlExpression.sql("unnest(range({count}))", bounded);
        return new SqlQuery.From.Derived(SqlQuery.Select.of(List.of(new SqlQuery.Item(list, "number")), null));
    }

    private static long count(Number first, Number last, Number width) {
        if (first instanceof Double || last instanceof Double || width instanceof Double) {
            double steps = (last.doubleValue() - first.doubleValue()) / width.doubleValue();
            return steps >= 0 && Double.isFinite(steps) ? (long) Math.floor(steps + 1e-9) + 1 : 0;
        }
        long step = width.longValue();
        if (step == 0 || (step > 0) != (last.longValue() >= first.longValue())) {
            return first.longValue() == last.longValue() && step != 0 ? 1 : 0;
        }
        return Math.subtractExact(last.longValue(), first.longValue()) / step + 1;
    }
}

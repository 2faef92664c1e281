package org.stagewatch.kql.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.Implementation.Use;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.type.ScalarType;

/// Writes joins. Where a side has no row, its strings are empty, since KQL's strings are never null.
final class SqlJoin {
    private final SqlWriter.Writing writing;
    private final Dialect dialect;

    SqlJoin(SqlWriter.Writing writing, Dialect dialect) {
        this.writing = writing;
        this.dialect = dialect;
    }

    SqlQuery query(Plan.Join join) {
        Set<Column> optional = new HashSet<>();
        String words = switch (join.kind()) {
            case INNER -> "JOIN";
            case LEFT_OUTER -> {
                optional.addAll(join.right().columns());
                yield "LEFT JOIN";
            }
            case RIGHT_OUTER -> {
                optional.addAll(join.left().columns());
                yield "RIGHT JOIN";
            }
            case FULL_OUTER -> {
                optional.addAll(join.left().columns());
                optional.addAll(join.right().columns());
                yield "FULL JOIN";
            }
            case LEFT_SEMI -> dialect == Dialect.SPARK ? "LEFT SEMI JOIN" : "SEMI JOIN";
            case LEFT_ANTI -> dialect == Dialect.SPARK ? "LEFT ANTI JOIN" : "ANTI JOIN";
        };
        List<SqlExpression> conditions = new ArrayList<>();
        for (Plan.JoinKey key : join.keys()) {
            conditions.add(SqlExpression.sql(
                    "{left} = {right}",
                    writing.expressions().write(key.left(), Use.VALUE),
                    writing.expressions().write(key.right(), Use.VALUE)));
        }
        SqlExpression on = conditions.isEmpty() ? SqlExpression.TRUE : SqlExpression.and(conditions);
        List<SqlQuery.Item> items = new ArrayList<>();
        for (Column column : join.columns()) {
            items.add(item(column, optional.contains(column)));
        }
        return SqlQuery.Select.of(
                items, new SqlQuery.From.Joined(writing.query(join.left()), words, writing.query(join.right()), on));
    }

    private static SqlQuery.Item item(Column column, boolean isOptional) {
        SqlExpression value = SqlExpression.name(SqlWriter.name(column));
        boolean isFilled = isOptional && column.type() == ScalarType.STRING;
        return new SqlQuery.Item(
                isFilled ? SqlExpression.sql("coalesce({value}, '')", value) : value, SqlWriter.name(column));
    }
}

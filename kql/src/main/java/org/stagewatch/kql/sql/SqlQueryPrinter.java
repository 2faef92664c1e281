package org.stagewatch.kql.sql;

import java.util.List;
import java.util.StringJoiner;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.dialect.SqlPrinter;

/// Turns SQL queries into text. For one statement.
final class SqlQueryPrinter {
    private final Dialect dialect;
    private final SqlPrinter expressions;
    private int aliases;

    SqlQueryPrinter(Dialect dialect, SqlPrinter expressions) {
        this.dialect = dialect;
        this.expressions = expressions;
    }

    String print(SqlQuery query) {
        return switch (query) {
            case SqlQuery.UnionAll(var queries) -> {
                StringJoiner joined = new StringJoiner(" UNION ALL ");
                queries.forEach(one -> joined.add("(" + print(one) + ")"));
                yield joined.toString();
            }
            case SqlQuery.Select select -> print(select);
            case SqlQuery.Text(var text) -> text;
            case SqlQuery.With(var definitions, var body) -> {
                StringJoiner named = new StringJoiner(", ", "WITH RECURSIVE ", " ");
                definitions.forEach(
                        one -> named.add(dialect.quoteName(one.name()) + " AS (" + print(one.query()) + ")"));
                yield named + print(body);
            }
        };
    }

    private String print(SqlQuery.Select select) {
        StringBuilder sql = new StringBuilder("SELECT ");
        if (!select.distinctOn().isEmpty()) {
            sql.append("DISTINCT ON (").append(list(select.distinctOn())).append(") ");
        }
        StringJoiner items = new StringJoiner(", ");
        select.items().forEach(item -> items.add(print(item)));
        sql.append(select.items().isEmpty() ? "NULL AS nothing" : items);
        if (select.from() != null) {
            sql.append(" FROM ").append(print(select.from()));
        }
        if (select.where() != null) {
            sql.append(" WHERE ").append(expressions.print(select.where()));
        }
        if (select.groupBy() != null && select.groupBy() > 0) {
            StringJoiner keys = new StringJoiner(", ");
            for (int key = 1; key <= select.groupBy(); key++) {
                keys.add(Integer.toString(key));
            }
            sql.append(" GROUP BY ").append(keys);
        }
        if (!select.orderBy().isEmpty()) {
            sql.append(" ORDER BY ").append(orderBy(select.orderBy()));
        }
        if (select.limit() != null) {
            sql.append(" LIMIT (").append(expressions.print(select.limit())).append(')');
        }
        return sql.toString();
    }

    String orderBy(List<SqlQuery.OrderBy> order) {
        StringJoiner keys = new StringJoiner(", ");
        order.forEach(key -> keys.add(expressions.print(key.key()) + " " + key.direction()));
        return keys.toString();
    }

    private String print(SqlQuery.Item item) {
        String name = dialect.quoteName(item.name());
        String expression = expressions.print(item.expression());
        return expression.equals(name) ? name : expression + " AS " + name;
    }

    private String print(SqlQuery.From from) {
        return switch (from) {
            case SqlQuery.From.Relation(var name) -> dialect.quoteName(name);
            case SqlQuery.From.Derived(var query) -> derived(query);
            case SqlQuery.From.Joined(var left, var join, var right, var on) ->
                derived(left) + " " + join + " " + derived(right) + " ON " + expressions.print(on);
            case SqlQuery.From.Numbers(var count, var column) ->
                "range(" + count + ") AS " + alias() + "(" + dialect.quoteName(column) + ")";
            case SqlQuery.From.Rows(var rows, var columns) -> {
                StringJoiner values = new StringJoiner(", ");
                rows.forEach(row -> values.add("(" + list(row) + ")"));
                StringJoiner names = new StringJoiner(", ");
                columns.forEach(column -> names.add(dialect.quoteName(column)));
                yield "(VALUES " + values + ") AS " + alias() + "(" + names + ")";
            }
        };
    }

    private String derived(SqlQuery query) {
        return "(" + print(query) + ") AS " + alias();
    }

    private String list(List<SqlExpression> values) {
        StringJoiner joined = new StringJoiner(", ");
        values.forEach(value -> joined.add(expressions.print(value)));
        return joined.toString();
    }

    private String alias() {
        return "t" + aliases++;
    }
}

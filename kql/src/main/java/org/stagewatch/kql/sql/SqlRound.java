package org.stagewatch.kql.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.stagewatch.kql.dialect.SqlExpression;

/// Columns whose values change one after the other: a query within a query for each change.
final class SqlRound {
    private final SequencedSet<String> columns = new LinkedHashSet<>();
    private SqlQuery.From from;

    SqlRound(SqlQuery.From from) {
        this.from = from;
    }

    /// Notes a column that is there from the beginning.
    void keep(String column) {
        columns.add(column);
    }

    void set(String column, SqlExpression value) {
        setAll(Map.of(column, value));
    }

    /// Gives columns new values, all of them from the old ones.
    void setAll(Map<String, SqlExpression> values) {
        columns.addAll(values.keySet());
        List<SqlQuery.Item> items = new ArrayList<>();
        for (String column : columns) {
            SqlExpression value = values.get(column);
            items.add(value == null ? SqlQuery.Item.keep(column) : new SqlQuery.Item(value, column));
        }
        from = new SqlQuery.From.Derived(SqlQuery.Select.of(items, from));
    }

    SqlQuery query(List<String> kept) {
        return SqlQuery.Select.of(kept.stream().map(SqlQuery.Item::keep).toList(), from);
    }
}

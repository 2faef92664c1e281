package org.stagewatch.kql.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.SqlExpression;

/// A query in SQL as a tree; [SqlQueryPrinter] turns it into text.
sealed interface SqlQuery {
    /// @param items what is selected; none means that only the number of rows matters
    /// @param where null for all rows
    /// @param groupBy how many of the first items are the keys; null if nothing is grouped
    /// @param limit null for all rows
    record Select(
            List<Item> items,
            @Nullable From from,
            @Nullable SqlExpression where,
            @Nullable Integer groupBy,
            List<OrderBy> orderBy,
            @Nullable SqlExpression limit,
            List<SqlExpression> distinctOn)
            implements SqlQuery {
        public Select {
            items = List.copyOf(items);
            orderBy = List.copyOf(orderBy);
            distinctOn = List.copyOf(distinctOn);
        }

        static Select of(List<Item> items, @Nullable From from) {
            return new Select(items, from, null, null, List.of(), null, List.of());
        }

        Select where(SqlExpression condition) {
            return new Select(items, from, condition, groupBy, orderBy, limit, distinctOn);
        }

        Select groupBy(int keys) {
            return new Select(items, from, where, keys, orderBy, limit, distinctOn);
        }

        Select orderBy(List<OrderBy> order) {
            return new Select(items, from, where, groupBy, order, limit, distinctOn);
        }

        Select limit(SqlExpression count) {
            return new Select(items, from, where, groupBy, orderBy, count, distinctOn);
        }

        Select distinctOn(List<SqlExpression> keys) {
            return new Select(items, from, where, groupBy, orderBy, limit, keys);
        }
    }

    record UnionAll(List<SqlQuery> queries) implements SqlQuery {
        public UnionAll {
            queries = List.copyOf(queries);
        }
    }

    /// A query that no tree has the parts for: a recursive one.
    record Text(String text) implements SqlQuery {}

    /// A query that reads others by name. A union of two in which the second reads its own name is recursive: it
    /// is repeated over the rows it gave last until it gives none.
    record With(List<Definition> definitions, SqlQuery query) implements SqlQuery {
        public With {
            definitions = List.copyOf(definitions);
        }
    }

    record Definition(String name, SqlQuery query) {}

    /// An expression and the name its value gets.
    record Item(SqlExpression expression, String name) {
        static Item keep(String name) {
            return new Item(SqlExpression.name(name), name);
        }
    }

    record OrderBy(SqlExpression key, String direction) {}

    /// What rows come from.
    sealed interface From {
        record Relation(String name) implements From {}

        record Derived(SqlQuery query) implements From {}

        /// @param join the words between the sides: `LEFT JOIN`
        record Joined(SqlQuery left, String join, SqlQuery right, SqlExpression on) implements From {}

        /// Rows of constants under these column names.
        record Rows(List<List<SqlExpression>> rows, List<String> columns) implements From {
            public Rows {
                rows = rows.stream().map(List::copyOf).toList();
                columns = List.copyOf(columns);
            }
        }

        /// The whole numbers from 0 up to, not including, a count, in one column.
        record Numbers(long count, String column) implements From {}
    }
}

package org.stagewatch.kql.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.Instants;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.dialect.SqlPrinter;
import org.stagewatch.kql.function.Implementation.Use;
import org.stagewatch.kql.function.conversion.DecimalKey;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Ordering;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// Writes a plan as one SQL statement of a dialect. A column is called by its id, so that names never clash.
public final class SqlWriter {
    private final Dialect dialect;
    private final Instants instants;

    public SqlWriter(Dialect dialect) {
        this(dialect, Instants.WRITTEN);
    }

    public SqlWriter(Dialect dialect, Instants instants) {
        this.dialect = dialect;
        this.instants = instants;
    }

    /// @param visible which of the plan's columns are the result, in order
    public SqlText write(Plan plan, List<Column> visible) {
        Writing writing = new Writing(dialect, instants);
        SqlQuery query = writing.query(plan);
        List<SqlQuery.Item> items =
                visible.stream().map(column -> SqlQuery.Item.keep(name(column))).toList();
        SqlQuery top = plan instanceof Plan.Sort(var input, var order)
                ? SqlQuery.Select.of(items, new SqlQuery.From.Derived(writing.query(input)))
                        .orderBy(writing.orderBy(order))
                : SqlQuery.Select.of(items, new SqlQuery.From.Derived(query));
        String text = writing.statement(top);
        List<SqlText.ResultColumn> columns = visible.stream()
                .map(column -> new SqlText.ResultColumn(column.name(), column.type()))
                .toList();
        return new SqlText(text, columns, writing.printer.javaFunctions(), writing.printer.bound());
    }

    static String name(Column column) {
        return "c" + column.id();
    }

    private static String name(Plan.SharedPlan definition) {
        return "s" + definition.id();
    }

    /// The writing of one statement.
    static final class Writing {
        private final SqlPrinter printer;
        private final SqlQueryPrinter queryPrinter;
        private final SqlExpressionWriter expressions;
        private final Dialect dialect;
        private final Map<Integer, SharedQuery> shared = new LinkedHashMap<>();
        private int matches;

        Writing(Dialect dialect, Instants instants) {
            this.dialect = dialect;
            printer = new SqlPrinter(dialect, instants);
            queryPrinter = new SqlQueryPrinter(dialect, printer);
            expressions = new SqlExpressionWriter(dialect, this::text);
        }

        SqlExpressionWriter expressions() {
            return expressions;
        }

        String statement(SqlQuery query) {
            String text = queryPrinter.print(query);
            if (shared.isEmpty()) {
                return text;
            }
            StringJoiner definitions = new StringJoiner(", ", "WITH ", " ");
            shared.values()
                    .forEach(one -> definitions.add(dialect.quoteName(name(one.definition()))
                            + (one.isWorkedOutOnce() ? " AS MATERIALIZED (" : " AS (") + one.body() + ")"));
            return definitions + text;
        }

        String text(Plan plan) {
            return queryPrinter.print(query(plan));
        }

        SqlQuery query(Plan plan) {
            return switch (plan) {
                case Plan.Scan(var table, var scanned) ->
                    SqlQuery.Select.of(
                            scanned.stream().map(Writing::scanned).toList(),
                            new SqlQuery.From.Relation(table.relation()));
                case Plan.Values(var columns, var rows) -> values(columns, rows);
                case Plan.Sequence sequence -> new SqlSequence(this).query(sequence);
                case Plan.Filter(var input, var condition) ->
                    keep(plan, input).where(expressions.write(condition, Use.FILTER));
                case Plan.Project(var input, var assignments) ->
                    SqlQuery.Select.of(
                            assignments.stream().map(this::item).toList(), new SqlQuery.From.Derived(query(input)));
                case Plan.Aggregate aggregate -> new SqlAggregate(this).query(aggregate);
                case Plan.Join join -> new SqlJoin(this, dialect).query(join);
                case Plan.Union(var branches, var columns) -> union(branches, columns);
                case Plan.Sort(var input, var order) -> keep(plan, input).orderBy(orderBy(order));
                case Plan.Limit limit -> limit(limit);
                case Plan.Unnest unnest -> new SqlUnnest(this).query(unnest);
                case Plan.Window window -> new SqlWindow(this, queryPrinter).query(window);
                case Plan.Walk walk -> new SqlWalk(this, dialect).query(walk);
                case Plan.Components components -> new SqlWalk(this, dialect).query(components);
                case Plan.Match match -> new SqlMatch(this, dialect, match, matches++).query();
                case Plan.Shared(var definition, var columns) -> shared(definition, columns);
            };
        }

        SqlQuery.Select keep(Plan plan, Plan input) {
            return SqlQuery.Select.of(keep(plan.columns()), new SqlQuery.From.Derived(query(input)));
        }

        static List<SqlQuery.Item> keep(List<Column> columns) {
            return columns.stream()
                    .map(column -> SqlQuery.Item.keep(name(column)))
                    .toList();
        }

        SqlQuery.Item item(Assignment assignment) {
            return new SqlQuery.Item(expressions.write(assignment.value(), Use.VALUE), name(assignment.column()));
        }

        List<SqlQuery.OrderBy> orderBy(List<Ordering> order) {
            return order.stream().flatMap(this::sortKeys).toList();
        }

        /// NaN stands between null and the numbers, at whichever end null is, where SQL takes it for the greatest
        /// number.
        private Stream<SqlQuery.OrderBy> sortKeys(Ordering ordering) {
            SqlExpression key = sortKey(ordering.key());
            String nulls = switch (ordering.nulls()) {
                case FIRST -> " NULLS FIRST";
                case LAST -> " NULLS LAST";
            };
            String direction = switch (ordering.direction()) {
                case ASCENDING -> "ASC" + nulls;
                case DESCENDING -> "DESC" + nulls;
            };
            if (ordering.key().type() != ScalarType.REAL) {
                return Stream.of(new SqlQuery.OrderBy(key, direction));
            }
            SqlExpression number = SqlExpression.sql("NULLIF({key}, CAST('NaN' AS DOUBLE))", key);
            return Stream.of(
                    new SqlQuery.OrderBy(number, direction),
                    new SqlQuery.OrderBy(SqlExpression.sql("isnan({key})", key), "ASC" + nulls));
        }

        String orderText(List<Ordering> order) {
            return queryPrinter.orderBy(orderBy(order));
        }

        /// Decimals are held as text and must not be sorted as such.
        SqlExpression sortKey(ScalarExpression key) {
            SqlExpression sql = expressions.write(key, Use.VALUE);
            return key.type() == ScalarType.DECIMAL ? DecimalKey.of(sql) : sql;
        }

        private static SqlQuery.Item scanned(Plan.Scan.Scanned scanned) {
            return new SqlQuery.Item(stored(scanned.source()), name(scanned.column()));
        }

        private static SqlExpression stored(@Nullable StoredColumn source) {
            if (source == null) {
                return SqlExpression.NULL;
            }
            SqlExpression name = SqlExpression.name(source.storedName());
            return switch (source.storage()) {
                case NATIVE -> name;
                case NULLABLE_TEXT -> SqlExpression.sql("coalesce({value}, '')", name);
                case TIMESTAMP -> SqlExpression.sql("epoch_us({value}) * 10 + 621355968000000000", name);
            };
        }

        private SqlQuery values(List<Column> columns, List<List<ScalarExpression>> rows) {
            List<String> names = columns.stream().map(SqlWriter::name).toList();
            if (rows.isEmpty() || columns.isEmpty()) {
                List<SqlQuery.Item> items = columns.stream()
                        .map(column -> new SqlQuery.Item(SqlExpressionWriter.typedNull(column.type()), name(column)))
                        .toList();
                SqlQuery.Select one = SqlQuery.Select.of(items, null);
                return rows.isEmpty() ? one.where(SqlExpression.FALSE) : one;
            }
            List<List<SqlExpression>> cells = new ArrayList<>();
            for (List<ScalarExpression> row : rows) {
                cells.add(row.stream()
                        .map(value -> expressions.write(value, Use.VALUE))
                        .toList());
            }
            return SqlQuery.Select.of(keep(columns), new SqlQuery.From.Rows(cells, names));
        }

        private SqlQuery union(List<Plan.Union.Branch> branches, List<Column> columns) {
            List<SqlQuery> queries = new ArrayList<>();
            for (Plan.Union.Branch branch : branches) {
                List<SqlQuery.Item> items = columns.stream()
                        .map(column -> item(new Assignment(column, branch.value(column))))
                        .toList();
                queries.add(SqlQuery.Select.of(items, new SqlQuery.From.Derived(query(branch.plan()))));
            }
            return queries.size() == 1 ? queries.getFirst() : new SqlQuery.UnionAll(queries);
        }

        private SqlQuery limit(Plan.Limit limit) {
            SqlQuery.Select rows = keep(limit, limit.input());
            SqlExpression count = expressions.write(limit.count(), Use.VALUE);
            if (limit.partition().isEmpty()) {
                return rows.orderBy(orderBy(limit.order())).limit(SqlExpression.sql("greatest({count}, 0)", count));
            }
            List<SqlExpression> keys = limit.partition().stream()
                    .map(key -> expressions.write(key, Use.VALUE))
                    .toList();
            return rows.distinctOn(keys).orderBy(orderBy(limit.order()));
        }

        private SqlQuery shared(Plan.SharedPlan definition, List<Column> columns) {
            SharedQuery known = shared.get(definition.id());
            // The plans it reads are written first, and so stand before it.
            shared.put(
                    definition.id(),
                    known == null
                            ? new SharedQuery(definition, queryPrinter.print(query(definition.plan())), 1)
                            : known.readAgain());
            List<SqlQuery.Item> items = new ArrayList<>();
            for (int index = 0; index < columns.size(); index++) {
                Column source = definition.plan().columns().get(index);
                items.add(new SqlQuery.Item(SqlExpression.name(name(source)), name(columns.get(index))));
            }
            return SqlQuery.Select.of(items, new SqlQuery.From.Relation(name(definition)));
        }
    }
}

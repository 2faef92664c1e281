package org.stagewatch.kql.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.Implementation.Use;
import org.stagewatch.kql.plan.Aggregation;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.type.ScalarType;

/// Writes `summarize`. Values that come from one row of a group are packed into a struct, and unpacked above it.
final class SqlAggregate {
    private final SqlWriter.Writing writing;

    SqlAggregate(SqlWriter.Writing writing) {
        this.writing = writing;
    }

    SqlQuery query(Plan.Aggregate aggregate) {
        List<SqlQuery.Item> grouped = new ArrayList<>();
        List<SqlQuery.Item> unpacked = new ArrayList<>();
        for (Assignment key : aggregate.keys()) {
            grouped.add(writing.item(key));
            unpacked.add(SqlQuery.Item.keep(SqlWriter.name(key.column())));
        }
        boolean isPacked = false;
        for (Aggregation aggregation : aggregate.aggregations()) {
            switch (aggregation) {
                case Aggregation.Single single -> {
                    String name = SqlWriter.name(single.column());
                    grouped.add(new SqlQuery.Item(value(single), name));
                    unpacked.add(SqlQuery.Item.keep(name));
                }
                case Aggregation.FromOneRow row -> {
                    isPacked = true;
                    String packed = "row" + unpacked.size();
                    grouped.add(new SqlQuery.Item(packed(row), packed));
                    for (int index = 0; index < row.carried().size(); index++) {
                        unpacked.add(unpacked(row.carried().get(index), packed, index));
                    }
                }
            }
        }
        SqlQuery.Select select = SqlQuery.Select.of(
                        grouped, new SqlQuery.From.Derived(writing.query(aggregate.input())))
                .groupBy(aggregate.keys().size());
        return isPacked ? SqlQuery.Select.of(unpacked, new SqlQuery.From.Derived(select)) : select;
    }

    private SqlExpression value(Aggregation.Single single) {
        SqlExpression order = single.order().isEmpty()
                ? new SqlExpression.Verbatim("")
                : new SqlExpression.Verbatim(" ORDER BY " + writing.orderText(single.order()));
        SqlExpression value = writing.expressions()
                .aggregation(
                        single.function().name(),
                        single.overload(),
                        single.arguments(),
                        single.column().type(),
                        Map.of("order", List.of(order)));
        return single.column().type() == ScalarType.STRING ? SqlExpression.sql("coalesce({value}, '')", value) : value;
    }

    /// The row with the greatest value; if all are null, any row.
    private SqlExpression packed(Aggregation.FromOneRow row) {
        List<SqlExpression> values = row.carried().stream()
                .map(carried -> writing.expressions().write(carried.value(), Use.VALUE))
                .toList();
        List<SqlExpression> fields = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            fields.add(SqlExpression.sql("f" + index + " := {value}", values.get(index)));
        }
        SqlExpression struct = SqlExpression.sql("struct_pack({fields...})", fields.toArray(SqlExpression[]::new));
        if (row.by() == null || row.choice() == Aggregation.Choice.ANY) {
            return SqlExpression.sql("first({row})", struct);
        }
        SqlExpression by = writing.sortKey(row.by());
        String function = row.choice() == Aggregation.Choice.GREATEST ? "arg_max" : "arg_min";
        return SqlExpression.sql("coalesce(" + function + "({row}, {by}), first({row}))", struct, by);
    }

    private static SqlQuery.Item unpacked(Assignment carried, String packed, int index) {
        SqlExpression field = SqlExpression.sql("struct_extract({row}, 'f" + index + "')", SqlExpression.name(packed));
        SqlExpression value = carried.column().type() == ScalarType.STRING
                ? SqlExpression.sql("coalesce({value}, '')", field)
                : field;
        return new SqlQuery.Item(value, SqlWriter.name(carried.column()));
    }
}

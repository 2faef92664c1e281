package org.stagewatch.kql.sql;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.Implementation.Use;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.Plan.Unnest.Bags;

/// Writes `mv-expand`: each array becomes a list, and the lists of a row are walked side by side.
///
/// A null gives one row with null, an empty array or bag gives none. Source: the manual page *mv-expand operator*.
final class SqlUnnest {
    /// Properties and their values, side by side: a path to a property would have to escape its name.
    private static final String PROPERTIES = "list_zip(json_keys({array}), json_extract({array}, '$.*'))";

    private static final String BAG_AS_BAGS = "list_transform(" + PROPERTIES + ", lambda p: json_object(p[1], p[2]))";
    private static final String BAG_AS_ARRAYS = "list_transform(" + PROPERTIES + ", lambda p: json_array(p[1], p[2]))";

    private final SqlWriter.Writing writing;

    SqlUnnest(SqlWriter.Writing writing) {
        this.writing = writing;
    }

    SqlQuery query(Plan.Unnest unnest) {
        List<SqlQuery.Item> listed =
                new ArrayList<>(SqlWriter.Writing.keep(unnest.input().columns()));
        List<SqlQuery.Item> items =
                new ArrayList<>(SqlWriter.Writing.keep(unnest.input().columns()));
        List<SqlExpression> lengths = new ArrayList<>();
        for (Plan.Unnest.Expanded expanded : unnest.expanded()) {
            String list = "list" + expanded.element().id();
            listed.add(new SqlQuery.Item(list(expanded), list));
            lengths.add(SqlExpression.sql("coalesce(len({list}), 1)", SqlExpression.name(list)));
            SqlExpression element = SqlExpression.sql(
                    "nullif(CAST({list}[{place} + 1] AS VARCHAR), 'null')",
                    SqlExpression.name(list),
                    SqlExpression.name("place"));
            items.add(new SqlQuery.Item(element, SqlWriter.name(expanded.element())));
        }
        if (unnest.index() != null) {
            items.add(new SqlQuery.Item(SqlExpression.name("place"), SqlWriter.name(unnest.index())));
        }
        SqlQuery lists = SqlQuery.Select.of(listed, new SqlQuery.From.Derived(writing.query(unnest.input())));
        List<SqlQuery.Item> placed = new ArrayList<>();
        listed.forEach(item -> placed.add(SqlQuery.Item.keep(item.name())));
        placed.add(new SqlQuery.Item(
                SqlExpression.sql("unnest(range(greatest({lengths...})))", lengths.toArray(SqlExpression[]::new)),
                "place"));
        SqlQuery places = SqlQuery.Select.of(placed, new SqlQuery.From.Derived(lists));
        return SqlQuery.Select.of(items, new SqlQuery.From.Derived(places));
    }

    /// The elements of an array, the properties of a bag, or the value alone.
    private SqlExpression list(Plan.Unnest.Expanded expanded) {
        String bag = expanded.bags() == Bags.AS_BAGS ? BAG_AS_BAGS : BAG_AS_ARRAYS;
        SqlExpression array = writing.expressions().write(expanded.array(), Use.VALUE);
        return SqlExpression.sql(
                "CASE json_type({array}) WHEN 'ARRAY' THEN json_extract({array}, '$[*]') WHEN 'OBJECT' THEN "
                        + bag
                        + " ELSE [CAST({array} AS JSON)] END",
                array);
    }
}

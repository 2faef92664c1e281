package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Ordering;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.SortKey;
import org.stagewatch.kql.type.ScalarType;

/// `sort`: gives the rows an order. Descending is the default, and nulls are least unless `nulls` says otherwise.
final class BindSort {
    private final Binding binding;
    private final Scope scope;

    BindSort(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    /// For `sort`, whose keys can't be dynamic.
    Rows sort(List<SortKey> keys, Rows rows) {
        return bind(keys, rows, Dynamic.REFUSED);
    }

    /// For `top`, whose keys can be.
    Rows top(List<SortKey> keys, Rows rows) {
        return bind(keys, rows, Dynamic.TAKEN);
    }

    private Rows bind(List<SortKey> keys, Rows rows, Dynamic dynamic) {
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        List<Ordering> order = new ArrayList<>();
        List<Assignment> hidden = new ArrayList<>();
        for (SortKey key : keys) {
            ScalarExpression value = expressions.bind(key.expression().value());
            if (value.type() == ScalarType.ERROR) {
                continue;
            }
            if (dynamic == Dynamic.REFUSED) {
                expressions.checkKey(value, key.expression().value().span());
            }
            if (!(value instanceof ScalarExpression.ColumnValue)) {
                Column column = binding.newColumn("sort key", value.type());
                hidden.add(new Assignment(column, value));
                value = new ScalarExpression.ColumnValue(column);
            }
            boolean isAscending = key.direction() == SortKey.Direction.ASCENDING;
            boolean isNullsFirst = key.nulls() == null ? isAscending : key.nulls() == SortKey.Nulls.FIRST;
            order.add(new Ordering(
                    value,
                    isAscending ? Ordering.Direction.ASCENDING : Ordering.Direction.DESCENDING,
                    isNullsFirst ? Ordering.Nulls.FIRST : Ordering.Nulls.LAST));
        }
        Rows extended = expressions.rows().withHidden(hidden);
        return rows.over(extended.plan()).ordered(order);
    }

    private enum Dynamic {
        TAKEN,
        REFUSED
    }
}

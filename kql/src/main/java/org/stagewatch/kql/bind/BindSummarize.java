package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.syntax.NamedExpression;
import org.stagewatch.kql.syntax.Operator;

/// `summarize`: one row for each combination of the keys. Expressions over aggregations are worked out above them.
final class BindSummarize {
    private final Binding binding;
    private final Scope scope;

    BindSummarize(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.Summarize summarize, Rows rows) {
        ExpressionBinder arguments = new ExpressionBinder(binding, scope, rows);
        Group group = new Group(arguments);
        Projection keyProjection = new Projection(binding, arguments);
        List<Assignment> keys = keyProjection.keys(summarize.by());
        ExpressionBinder outer = new ExpressionBinder(binding, scope, rows, group);
        Projection results = new Projection(binding, outer, keyProjection.names());
        SummarizedColumns several = new SummarizedColumns(group, keyProjection.names(), keys);
        List<Assignment> computed = new ArrayList<>();
        for (NamedExpression item : summarize.aggregations()) {
            List<Assignment> columns = several.bind(item);
            if (columns == null) {
                computed.addAll(results.assign(List.of(item)));
            } else {
                computed.addAll(columns);
            }
        }
        Plan input = arguments.rows().plan();
        Plan aggregate = keys.isEmpty()
                ? Parts.total(binding, rows.parts(), input, group.aggregations())
                : Parts.grouped(rows.parts(), input, keys, group.aggregations());
        List<Assignment> all = new ArrayList<>();
        keys.forEach(key -> all.add(Assignment.keep(key.column())));
        all.addAll(computed);
        List<Column> columns = all.stream().map(Assignment::column).toList();
        return rows.unordered(aggregate, columns).project(all);
    }
}

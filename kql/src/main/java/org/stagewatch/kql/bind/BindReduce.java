package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// `reduce`: binds, and is refused where a query is to run over rows. The manual page *reduce operator* names the paper
/// that Kusto's algorithm is based on, and not in what it departs from it, nor which value it takes to represent a
/// pattern. That it departs is plain: of texts that share one frequent term the paper makes one pattern, and an example
/// of the page has nine of the same name.
final class BindReduce {
    private final Binding binding;
    private final Scope scope;

    BindReduce(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.Reduce reduce, Rows rows) {
        new ExpressionBinder(binding, scope, rows).bindAs(ScalarType.STRING, reduce.by());
        boolean isAdded = "source".equals(new ParameterText(reduce.parameters()).find("kind"));
        List<Column> columns = new ArrayList<>(isAdded ? rows.visible() : List.of());
        columns.add(binding.newColumn("Pattern", ScalarType.STRING));
        columns.add(binding.newColumn("Count", ScalarType.LONG));
        columns.add(binding.newColumn("Representative", ScalarType.STRING));
        if (!new OverNoRows(binding, rows).areNone()) {
            binding.refuse(Problems.impossible(
                    "reduce",
                    "how Kusto finds the patterns is published in outline only; replace what varies with"
                            + " `replace_regex` and count with `summarize`",
                    reduce.span()));
        }
        return rows.unordered(new Plan.Values(columns, List.of()), columns);
    }
}

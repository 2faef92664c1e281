package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.syntax.Operator;
import org.stagewatch.kql.type.ScalarType;

/// `scan`: binds to the columns that Microsoft's binder gives it, and is refused where a query is to run.
///
/// Source: the manual page *scan operator*.
final class BindScan {
    private final Binding binding;
    private final Scope scope;

    BindScan(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.Scan scan, Rows rows) {
        ExpressionBinder expressions = new ExpressionBinder(binding, scope, rows);
        scan.partition().forEach(expressions::bind);
        List<Column> columns = new ArrayList<>(rows.visible());
        for (Operator.Scan.ScanDeclaration declaration : scan.declarations()) {
            columns.add(binding.newColumn(
                    declaration.column().name().text(), declaration.column().type()));
        }
        String matchId = new ParameterText(scan.parameters()).find("with_match_id");
        columns.add(binding.newColumn(matchId == null ? "match_id" : matchId, ScalarType.LONG));
        binding.refuse(Problems.unsupported("the operator `scan`", scan.span()));
        return rows.unordered(new Plan.Values(columns, List.of()), columns);
    }
}

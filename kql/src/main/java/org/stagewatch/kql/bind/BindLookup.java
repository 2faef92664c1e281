package org.stagewatch.kql.bind;

import java.util.List;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.Plan.JoinKind;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Operator;

/// `lookup`: adds the columns of a dimension table, without its keys; rows without a match stay, unless `kind = inner`.
final class BindLookup {
    private final Binding binding;
    private final Scope scope;

    BindLookup(Binding binding, Scope scope) {
        this.binding = binding;
        this.scope = scope;
    }

    Rows bind(Operator.Lookup lookup, Rows left) {
        Rows right = new TabularBinder(binding, scope).bind(lookup.right());
        List<Plan.JoinKey> keys = new JoinKeys(binding, left, right).bind(lookup.on());
        if (left.isBroken() || right.isBroken()) {
            return Rows.broken();
        }
        String kind = new ParameterText(lookup.parameters()).find("kind");
        if (kind != null && !kind.equals("leftouter") && !kind.equals("inner")) {
            binding.report(Problems.badValue("the kind of a lookup is `leftouter` or `inner`", lookup.span()));
        }
        JoinKind joinKind = "inner".equals(kind) ? JoinKind.INNER : JoinKind.LEFT_OUTER;
        List<ScalarExpression> rightKeys =
                keys.stream().map(Plan.JoinKey::right).toList();
        List<Column> added = right.visible().stream()
                .filter(column -> !rightKeys.contains(new ScalarExpression.ColumnValue(column)))
                .toList();
        Plan join = new Plan.Join(left.plan(), right.plan(), joinKind, keys);
        return new BindJoin(binding, scope).joined(join, left, added, right.knowledge());
    }
}

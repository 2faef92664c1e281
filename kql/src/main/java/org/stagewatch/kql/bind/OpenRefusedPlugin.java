package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.ColumnDeclaration;
import org.stagewatch.kql.syntax.Expression;

/// A plugin that isn't run here. Its columns are those that a `typeof(...)` among its arguments lists; without one
/// nobody
/// knows them before it runs.
///
/// @param reason why it isn't run; begins with a word that fits behind a colon
record OpenRefusedPlugin(String reason) implements Plugin {
    @Override
    public Rows bind(PluginCall call) {
        if (!call.hasArguments(2, 4)) {
            return Rows.broken();
        }
        for (Argument argument : call.arguments()) {
            if (argument.value() instanceof Expression.ColumnsLiteral(var _, var declared)) {
                call.binding().leaveOpen();
                return call.refused(reason, Rows.of(new Plan.Values(columns(call, declared), List.of())));
            }
        }
        return call.refused(reason, call.unlisted(List.of()));
    }

    private static List<Column> columns(PluginCall call, List<ColumnDeclaration> declared) {
        List<Column> columns = new ArrayList<>();
        for (ColumnDeclaration one : declared) {
            if (one.name().text().equals("*")) {
                call.rows()
                        .visible()
                        .forEach(column -> columns.add(call.binding().renew(column)));
            } else {
                columns.add(call.binding().newColumn(one.name().text(), one.type()));
            }
        }
        return columns;
    }
}

package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.syntax.ColumnDeclaration;
import org.stagewatch.kql.syntax.Expression;

/// A plugin that runs code of another language, such as `python`, and isn't run here. Its first argument says which
/// columns the code gives: `typeof(*, Score: real)`. Source: the manual page *Python plugin*.
final class ForeignCode implements Plugin {
    @Override
    public Rows bind(PluginCall call) {
        if (!call.hasArguments(2, 5)) {
            return Rows.broken();
        }
        Rows bound = call.arguments().getFirst().value() instanceof Expression.SchemaLiteral(var _, var declared)
                ? declared(call, declared)
                : call.unlisted(List.of());
        return call.refused("it runs code of another language", bound);
    }

    private static Rows declared(PluginCall call, List<ColumnDeclaration> declared) {
        Rows rows = Rows.of(new Plan.Values(columns(call, declared), List.of()));
        boolean isOpen = call.rows().knowledge() == Rows.Knowledge.OPEN
                && declared.stream().anyMatch(column -> column.name().text().equals("*"));
        return isOpen ? rows.open() : rows;
    }

    private static List<Column> columns(PluginCall call, List<ColumnDeclaration> declared) {
        List<Column> columns = new ArrayList<>();
        for (ColumnDeclaration declaration : declared) {
            String name = declaration.name().text();
            if (name.equals("*")) {
                columns.addAll(call.rows().visible());
            } else {
                columns.add(call.binding().newColumn(name, declaration.type()));
            }
        }
        return columns;
    }
}

package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// `narrow`: each value as a row of its own, with the number of its row and the name of its column. Source: the manual
/// page *narrow plugin*.
final class Narrow implements Plugin {
    @Override
    public Rows bind(PluginCall call) {
        if (!call.hasArguments(0, 0) || call.rows().isBroken()) {
            return Rows.broken();
        }
        List<Assignment> texts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        Map<String, ScalarExpression> constants = new HashMap<>();
        Conversions conversions = call.expressions().conversions();
        for (Column column : call.rows().visible()) {
            int place = texts.size();
            ScalarExpression value = new ScalarExpression.ColumnValue(column);
            texts.add(new Assignment(
                    call.binding().newColumn("value" + place, ScalarType.STRING),
                    conversions.convert(value, ScalarType.STRING)));
            constants.put("name" + place, new ScalarExpression.Constant(ScalarType.STRING, column.name()));
            names.add("name" + place);
            values.add("value" + place);
        }
        String query = "source | serialize Row = row_number(0) | mv-expand Column = pack_array("
                + String.join(", ", names) + ") to typeof(string), Value = pack_array(" + String.join(", ", values)
                + ") to typeof(string) | project Row, Column, Value";
        Rows source = call.rows().project(texts);
        if (texts.isEmpty()) {
            source = Rows.of(new Plan.Values(List.of(), List.of()));
        }
        return new Meaning(query).over(source, constants, call.binding(), call.span());
    }
}

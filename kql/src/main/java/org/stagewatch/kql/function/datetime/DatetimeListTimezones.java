package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;

import java.util.List;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class DatetimeListTimezones implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("datetime_list_timezones")
                .shape(DynamicShape.ARRAY)
                .summary("The names of all time zones.")
                .overload(
                        DYNAMIC,
                        List.of(),
                        java(_ -> Json.array(
                                        TimeZones.names().stream().map(Json::of).toList())
                                .text()))
                .example("set_has_element(datetime_list_timezones(), 'Europe/Vienna')", "true")
                .example("set_has_element(datetime_list_timezones(), '')", "false")
                .build();
    }
}

package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class ParseCsv implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("parse_csv")
                .resultName(ResultName.FIRST_ARGUMENT)
                .shape(DynamicShape.ARRAY)
                .summary("Splits a record of comma-separated values.")
                .notes("Double quotes keep commas and line ends together; two of them are one.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("csv", STRING, "The record; of more than one the first counts.")),
                        java(arguments -> Json.array(CsvRecord.fields(Arguments.text(arguments, 0)).stream()
                                        .map(Json::of)
                                        .toList())
                                .text()))
                .example("parse_csv('aa,\"b,b\",\"say \"\"é\"\"\"')", "dynamic(['aa', 'b,b', 'say \"é\"'])")
                .example("parse_csv('a,b\\nc,d')", "dynamic(['a', 'b'])")
                .example("parse_csv('')", "dynamic([''])")
                .build();
    }
}

package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import java.util.Map;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class ParseUrlQuery implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("parse_urlquery")
                .alias("parseurlquery")
                .shape(DynamicShape.BAG)
                .summary("Takes the query of a URL apart.")
                .notes("Nothing is decoded. Of two parameters with one name the last counts.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("query", STRING, "The query: `k1=v1&k2=v2`.")),
                        java(arguments -> new Json.Bag(
                                        Map.of("Query Parameters", Url.parameters(Arguments.text(arguments, 0))))
                                .text()))
                .example("parse_urlquery('k1=v1&k2=v2')", "dynamic({'Query Parameters': {'k1': 'v1', 'k2': 'v2'}})")
                .example("parse_urlquery('')", "dynamic({'Query Parameters': {}})")
                .build();
    }
}

package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ParseUrl implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("parse_url")
                .alias("parseurl")
                .shape(DynamicShape.BAG)
                .summary("Takes a URL apart.")
                .notes(
                        "The result has Scheme, Host, Port, Path, Username, Password, Query Parameters and Fragment. Nothing is decoded.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("url", STRING, "The URL, with its scheme.")),
                        java(arguments ->
                                Url.of(Arguments.text(arguments, 0)).parts().text()))
                .example(
                        "parse_url('scheme://username:password@host:1234/this/is/a/path?k1=v1&k2=v2#fragment')",
                        "dynamic({'Scheme': 'scheme', 'Host': 'host', 'Port': '1234', 'Path': '/this/is/a/path', 'Username': 'username', 'Password': 'password', 'Query Parameters': {'k1': 'v1', 'k2': 'v2'}, 'Fragment': 'fragment'})")
                .example(
                        "parse_url('')",
                        "dynamic({'Scheme': '', 'Host': '', 'Port': '', 'Path': '', 'Username': '', 'Password': '', 'Query Parameters': {}, 'Fragment': ''})")
                .build();
    }
}

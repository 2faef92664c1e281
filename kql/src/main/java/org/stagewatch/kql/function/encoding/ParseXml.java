package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ResultName;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class ParseXml implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("parse_xml")
                .resultName(ResultName.FIRST_ARGUMENT)
                .shape(DynamicShape.BAG)
                .summary("Turns XML into a dynamic.")
                .notes(
                        "Attributes are named `@name`, text beside them `#text`; elements that repeat become an array, and numbers become numbers. The result is null for malformed XML, for XML with a document type, and for more than a megabyte.")
                .overload(DYNAMIC, List.of(parameter("xml", STRING, "The XML.")), java(ParseXml::parse))
                .example(
                        "parse_xml('<e name=\"value\">text</e>')",
                        "dynamic({'e': {'@name': 'value', '#text': 'text'}})")
                .example(
                        "parse_xml('<e> <a>é</a> <a>2.0</a> <b/> </e>')",
                        "dynamic({'e': {'a': ['é', 2.0], 'b': null}})")
                .example("parse_xml('<e>')", "dynamic(null)")
                .example("parse_xml('')", "dynamic(null)")
                .build();
    }

    private static @Nullable String parse(@Nullable Object[] arguments) {
        Json document = XmlDocument.read(Arguments.text(arguments, 0));
        return document == null ? null : document.text();
    }
}

package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class PunycodeDomainFromString implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("punycode_domain_from_string")
                .summary("Decodes the punycode in a domain name.")
                .notes("The result is empty if a label is malformed.")
                .overload(
                        STRING,
                        List.of(parameter("domain", STRING, "The encoded name.")),
                        java(arguments -> Punycode.decodeDomain(Arguments.text(arguments, 0))))
                .example(
                        "punycode_domain_from_string('xn--Ry-lja8c.xn--Jng-uta63a.xn--Bng-9ka.com')",
                        "'Rúyì.Jīngū.Bàng.com'")
                .example("punycode_domain_from_string('example.com')", "'example.com'")
                .example("punycode_domain_from_string('')", "''")
                .build();
    }
}

package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class PunycodeDomainToString implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("punycode_domain_to_string")
                .summary("Encodes the labels of a domain name that need it as punycode.")
                .overload(
                        STRING,
                        List.of(parameter("domain", STRING, "The name.")),
                        java(arguments -> Punycode.encodeDomain(Arguments.text(arguments, 0))))
                .example(
                        "punycode_domain_to_string('Riðill｡Skáldskaparmál｡org')",
                        "'xn--Riill-jta.xn--Skldskaparml-dbbj.org'")
                .example("punycode_domain_to_string('Artorījos.edu')", "'xn--Artorjos-ejb.edu'")
                .example("punycode_domain_to_string('')", "''")
                .build();
    }
}

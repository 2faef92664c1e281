package org.stagewatch.kql.function.network;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class HasIpv4Prefix implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("has_ipv4_prefix")
                .summary("Whether a text has an IPv4 address that begins in a given way.")
                .notes("An address counts if neither a letter nor a digit touches it.")
                .overload(
                        BOOL,
                        List.of(
                                parameter("source", STRING, "The text to search in."),
                                parameter(
                                        "prefix",
                                        STRING,
                                        "The address, or its beginning with a dot at the end: `192.168.`.")),
                        java(arguments -> AddressesInText.hasAnyBeginning(
                                Arguments.text(arguments, 0), List.of(Arguments.text(arguments, 1)))))
                .example("has_ipv4_prefix('05:04:54 127.0.0.1 GET', '127.0.')", "true")
                .example("has_ipv4_prefix('05:04:54127.0.0.1 GET', '127.0.')", "false")
                .example("has_ipv4_prefix('é127.0.0.1', '127.0.')", "false")
                .example("has_ipv4_prefix('', '')", "false")
                .build();
    }
}

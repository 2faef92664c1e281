package org.stagewatch.kql.function.network;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class HasIpv4 implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("has_ipv4")
                .summary("Whether a text has an IPv4 address.")
                .notes("An address counts if neither a letter nor a digit touches it.")
                .overload(
                        BOOL,
                        List.of(
                                parameter("source", STRING, "The text to search in."),
                                parameter("ip", STRING, "The address.")),
                        java(arguments -> AddressesInText.hasAny(
                                Arguments.text(arguments, 0), List.of(Arguments.text(arguments, 1)))))
                .example("has_ipv4('05:04:54 127.0.0.1 GET', '127.0.0.1')", "true")
                .example("has_ipv4('05:04:54127.0.0.1 GET', '127.0.0.1')", "false")
                .example("has_ipv4('é127.0.0.1', '127.0.0.1')", "false")
                .example("has_ipv4('', '')", "false")
                .build();
    }
}

package org.stagewatch.kql.function.network;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class HasAnyIpv4 implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("has_any_ipv4")
                .summary("Whether a text has one of some IPv4 addresses.")
                .notes("An address counts if neither a letter nor a digit touches it.")
                .overload(
                        BOOL,
                        List.of(
                                parameter("source", STRING, "The text to search in."),
                                parameter("ip", STRING, "The address.").repeated()),
                        java(arguments -> AddressesInText.hasAny(
                                Arguments.text(arguments, 0), Arguments.textsFrom(arguments, 1))))
                .overload(
                        BOOL,
                        List.of(
                                parameter("source", STRING, "The text to search in."),
                                parameter("ips", DYNAMIC, "An array of such texts.")),
                        java(arguments -> AddressesInText.hasAny(
                                Arguments.text(arguments, 0), Arguments.textsOfArray(arguments, 1))))
                .example("has_any_ipv4('GET 127.0.0.1', '10.0.0.1', '127.0.0.1')", "true")
                .example("has_any_ipv4('GET 127.0.0.1', dynamic(['10.', '127.0.0.1']))", "true")
                .example("has_any_ipv4('GET 127.0.0.256', dynamic(['127.0.0.256', '127.0']))", "false")
                .example("has_any_ipv4('', dynamic([]))", "false")
                .build();
    }
}

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

final class HasAnyIpv4Prefix implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("has_any_ipv4_prefix")
                .summary("Whether a text has one of some IPv4 address prefixes.")
                .notes("An address counts if neither a letter nor a digit touches it.")
                .overload(
                        BOOL,
                        List.of(
                                parameter("source", STRING, "The text to search in."),
                                parameter(
                                                "prefix",
                                                STRING,
                                                "The address, or its beginning with a dot at the end: `192.168.`.")
                                        .repeated()),
                        java(arguments -> AddressesInText.hasAnyBeginning(
                                Arguments.text(arguments, 0), Arguments.textsFrom(arguments, 1))))
                .overload(
                        BOOL,
                        List.of(
                                parameter("source", STRING, "The text to search in."),
                                parameter("prefixes", DYNAMIC, "An array of such texts.")),
                        java(arguments -> AddressesInText.hasAnyBeginning(
                                Arguments.text(arguments, 0), Arguments.textsOfArray(arguments, 1))))
                .example("has_any_ipv4_prefix('GET 127.0.0.1', '10.0.0.1', '127.0.')", "true")
                .example("has_any_ipv4_prefix('GET 127.0.0.1', dynamic(['10.', '127.0.']))", "true")
                .example("has_any_ipv4_prefix('GET 127.0.0.256', dynamic(['127.0.0.256', '127.0']))", "false")
                .example("has_any_ipv4_prefix('', dynamic([]))", "false")
                .build();
    }
}

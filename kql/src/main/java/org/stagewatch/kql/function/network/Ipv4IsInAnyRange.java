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

final class Ipv4IsInAnyRange implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("ipv4_is_in_any_range")
                .summary("Whether an IPv4 address lies in one of some networks.")
                .notes(
                        "The result is null if the address is none, or if it lies in no network and one of them is malformed.")
                .overload(
                        BOOL,
                        List.of(
                                parameter("ip", STRING, "The address."),
                                parameter("range", STRING, "A network.").repeated()),
                        java(arguments ->
                                Ipv4Network.isInAny(Arguments.text(arguments, 0), Arguments.textsFrom(arguments, 1))))
                .overload(
                        BOOL,
                        List.of(
                                parameter("ip", STRING, "The address."),
                                parameter("ranges", DYNAMIC, "An array of networks.")),
                        java(arguments -> Ipv4Network.isInAny(
                                Arguments.text(arguments, 0), Arguments.textsOfArray(arguments, 1))))
                .example("ipv4_is_in_any_range('127.0.0.1', '10.0.0.0/8', '127.0.0.0/8')", "true")
                .example("ipv4_is_in_any_range('127.0.0.1', dynamic(['10.0.0.0/8']))", "false")
                .example("ipv4_is_in_any_range('127.0.0.1', dynamic(null))", "bool(null)")
                .build();
    }
}

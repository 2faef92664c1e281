package org.stagewatch.kql.function.network;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Ipv4IsInRange implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("ipv4_is_in_range")
                .summary("Whether an IPv4 address lies in a network.")
                .notes("The result is null if an argument is no address.")
                .overload(
                        BOOL,
                        List.of(
                                parameter("ip", STRING, "The address."),
                                parameter("range", STRING, "The network: `10.0.0.0/8`.")),
                        java(arguments -> Ipv4Network.isInAny(
                                Arguments.text(arguments, 0), List.of(Arguments.text(arguments, 1)))))
                .example("ipv4_is_in_range('192.168.1.6', '192.168.1.1/24')", "true")
                .example("ipv4_is_in_range('192.168.2.6', '192.168.1.1/24')", "false")
                .example("ipv4_is_in_range('', '10.0.0.0/8')", "bool(null)")
                .build();
    }
}

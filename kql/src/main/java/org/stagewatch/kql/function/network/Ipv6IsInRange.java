package org.stagewatch.kql.function.network;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Ipv6IsInRange implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("ipv6_is_in_range")
                .summary("Whether an IPv6 address lies in a network.")
                .notes("The result is null if an argument is no address.")
                .overload(
                        BOOL,
                        List.of(
                                parameter("ip", STRING, "The address."),
                                parameter("range", STRING, "The network: `fe80::/10`.")),
                        java(arguments -> Ipv6Network.isInAny(
                                Arguments.text(arguments, 0), List.of(Arguments.text(arguments, 1)))))
                .example("ipv6_is_in_range('a5e:f127::abcd', 'a5e:f127::/112')", "true")
                .example("ipv6_is_in_range('a5e:f128::1', 'a5e:f127::/112')", "false")
                .example("ipv6_is_in_range('', '::/0')", "bool(null)")
                .build();
    }
}

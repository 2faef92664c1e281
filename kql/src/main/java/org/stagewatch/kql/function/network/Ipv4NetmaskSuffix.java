package org.stagewatch.kql.function.network;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Ipv4NetmaskSuffix implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("ipv4_netmask_suffix")
                .summary("The prefix length of an IPv4 address, 32 if it has none.")
                .notes("The result is null if an argument is no address.")
                .overload(
                        LONG,
                        List.of(parameter("ip", STRING, "The address; it may have a prefix length: `10.1.2.3/8`.")),
                        java(Ipv4NetmaskSuffix::prefix))
                .example("ipv4_netmask_suffix('192.168.1.1/24')", "24")
                .example("ipv4_netmask_suffix('10.1.2.3')", "32")
                .example("ipv4_netmask_suffix('')", "long(null)")
                .build();
    }

    private static @Nullable Long prefix(@Nullable Object[] arguments) {
        Ipv4Network network = Ipv4Network.parse(Arguments.text(arguments, 0));
        return network == null ? null : (Long) (long) network.prefix();
    }
}

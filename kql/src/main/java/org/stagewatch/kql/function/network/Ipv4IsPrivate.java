package org.stagewatch.kql.function.network;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Ipv4IsPrivate implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("ipv4_is_private")
                .summary("Whether an IPv4 address or network is a private one.")
                .notes(
                        "Private are 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16. The result is null if an argument is no address.")
                .overload(
                        BOOL,
                        List.of(parameter("ip", STRING, "The address; it may have a prefix length: `10.1.2.3/8`.")),
                        java(Ipv4IsPrivate::isPrivate))
                .example("ipv4_is_private('192.168.1.1/24')", "true")
                .example("ipv4_is_private('127.0.0.1')", "false")
                .example("ipv4_is_private('')", "bool(null)")
                .build();
    }

    private static @Nullable Boolean isPrivate(@Nullable Object[] arguments) {
        Ipv4Network network = Ipv4Network.parse(Arguments.text(arguments, 0));
        return network == null ? null : (Boolean) network.isPrivate();
    }
}

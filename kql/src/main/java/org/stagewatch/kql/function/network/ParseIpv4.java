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

final class ParseIpv4 implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("parse_ipv4")
                .summary("Turns an IPv4 address into a number.")
                .notes("Bits behind the prefix become 0. The result is null if an argument is no address.")
                .overload(
                        LONG,
                        List.of(parameter("ip", STRING, "The address; it may have a prefix length: `10.1.2.3/8`.")),
                        java(ParseIpv4::parse))
                .example("parse_ipv4('192.168.1.1')", "3232235777")
                .example("parse_ipv4('192.168.1.1/24')", "3232235776")
                .example("parse_ipv4('192.168.1.256')", "long(null)")
                .example("parse_ipv4('')", "long(null)")
                .build();
    }

    private static @Nullable Long parse(@Nullable Object[] arguments) {
        Ipv4Network network = Ipv4Network.parse(Arguments.text(arguments, 0));
        return network == null ? null : (Long) network.masked();
    }
}

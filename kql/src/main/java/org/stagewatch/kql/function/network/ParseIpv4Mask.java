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

final class ParseIpv4Mask implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("parse_ipv4_mask")
                .summary("Turns an IPv4 address and a prefix length into a number.")
                .notes("Bits behind the prefix become 0. The result is null if an argument is malformed.")
                .overload(
                        LONG,
                        List.of(
                                parameter("ip", STRING, "The address; it may have a prefix length: `10.1.2.3/8`."),
                                parameter("prefix", LONG, "How many leading bits count at most, 0 to 32.")),
                        java(ParseIpv4Mask::parse))
                .example("parse_ipv4_mask('127.0.0.1', 24)", "2130706432")
                .example("parse_ipv4_mask('127.0.0.1', 33)", "long(null)")
                .example("parse_ipv4_mask('', 24)", "long(null)")
                .build();
    }

    private static @Nullable Long parse(@Nullable Object[] arguments) {
        Ipv4Network network = Ipv4Network.parse(Arguments.text(arguments, 0));
        Ipv4Network limited = network == null ? null : network.limitedTo(Arguments.number(arguments, 1));
        return limited == null ? null : (Long) limited.masked();
    }
}

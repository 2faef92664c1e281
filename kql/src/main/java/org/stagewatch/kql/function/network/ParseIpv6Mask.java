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

final class ParseIpv6Mask implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("parse_ipv6_mask")
                .summary("Writes an address and a prefix length as an IPv6 address in full.")
                .notes("Bits behind the prefix become 0. The result is empty if an argument is malformed.")
                .overload(
                        STRING,
                        List.of(
                                parameter("ip", STRING, "The address, of either version; it may have a prefix length."),
                                parameter("prefix", LONG, "How many leading bits count at most, 0 to 128.")),
                        java(ParseIpv6Mask::parse))
                .example("parse_ipv6_mask('192.168.255.255', 120)", "'0000:0000:0000:0000:0000:ffff:c0a8:ff00'")
                .example(
                        "parse_ipv6_mask('fe80::85d:e82c:9446:7994/120', 124)",
                        "'fe80:0000:0000:0000:085d:e82c:9446:7900'")
                .example("parse_ipv6_mask('', 120)", "''")
                .build();
    }

    private static String parse(@Nullable Object[] arguments) {
        Ipv6Network network = Ipv6Network.parse(Arguments.text(arguments, 0));
        Ipv6Network limited = network == null ? null : network.limitedTo(Arguments.number(arguments, 1));
        return limited == null ? "" : limited.canonical();
    }
}

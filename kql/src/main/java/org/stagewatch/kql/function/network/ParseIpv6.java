package org.stagewatch.kql.function.network;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class ParseIpv6 implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("parse_ipv6")
                .summary("Writes an IPv6 or IPv4 address as an IPv6 address in full.")
                .notes("Bits behind the prefix become 0. The result is empty if the argument is no address.")
                .overload(
                        STRING,
                        List.of(parameter(
                                "ip", STRING, "The address, of either version; it may have a prefix length.")),
                        java(ParseIpv6::parse))
                .example("parse_ipv6('192.168.255.255/24')", "'0000:0000:0000:0000:0000:ffff:c0a8:ff00'")
                .example("parse_ipv6('fe80::85d:e82c:9446:7994')", "'fe80:0000:0000:0000:085d:e82c:9446:7994'")
                .example("parse_ipv6('')", "''")
                .build();
    }

    private static String parse(@Nullable Object[] arguments) {
        Ipv6Network network = Ipv6Network.parse(Arguments.text(arguments, 0));
        return network == null ? "" : network.canonical();
    }
}

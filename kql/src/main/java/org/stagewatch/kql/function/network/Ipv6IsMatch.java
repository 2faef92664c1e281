package org.stagewatch.kql.function.network;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Ipv6IsMatch implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("ipv6_is_match")
                .summary("Whether two IPv6 or IPv4 addresses or networks match.")
                .notes(
                        "Only the bits count that both prefixes, and the given one, cover. The result is null if an argument is no address.")
                .overload(
                        BOOL,
                        List.of(
                                parameter("ip1", STRING, "An address, perhaps with a prefix length."),
                                parameter("ip2", STRING, "Another.")),
                        java(arguments -> Ipv6Network.isMatch(
                                Arguments.text(arguments, 0), Arguments.text(arguments, 1), Ipv6Network.BITS)))
                .overload(
                        BOOL,
                        List.of(
                                parameter("ip1", STRING, "An address, perhaps with a prefix length."),
                                parameter("ip2", STRING, "Another."),
                                parameter("prefix", LONG, "How many leading bits count at most, 0 to 128.")),
                        java(arguments -> Ipv6Network.isMatch(
                                Arguments.text(arguments, 0),
                                Arguments.text(arguments, 1),
                                Arguments.number(arguments, 2))))
                .example("ipv6_is_match('192.168.1.1/24', '::ffff:c0a8:01ff')", "true")
                .example("ipv6_is_match('fe80::85d:e82c:9446:7994', 'fe80::85d:e82c:9446:7995', 127)", "true")
                .example("ipv6_is_match('fe80::1', 'fe80::2')", "false")
                .example("ipv6_is_match('fe80::é', 'fe80::1')", "bool(null)")
                .build();
    }
}

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

final class FormatIpv4Mask implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("format_ipv4_mask")
                .summary("Writes an IPv4 address with dots and its prefix length.")
                .notes("The result is empty if an argument is malformed.")
                .overload(
                        STRING,
                        List.of(parameter("ip", STRING, "The address; it may have a prefix length: `10.1.2.3/8`.")),
                        java(arguments -> ofText(Arguments.text(arguments, 0), Ipv4Network.BITS)))
                .overload(
                        STRING,
                        List.of(
                                parameter("ip", STRING, "The address; it may have a prefix length: `10.1.2.3/8`."),
                                parameter("prefix", LONG, "How many leading bits count at most, 0 to 32.")),
                        java(arguments -> ofText(Arguments.text(arguments, 0), Arguments.number(arguments, 1))))
                .overload(
                        STRING,
                        List.of(parameter("number", LONG, "The address as a number, 0 to 4294967295.")),
                        java(arguments -> ofNumber(Arguments.number(arguments, 0), Ipv4Network.BITS)))
                .overload(
                        STRING,
                        List.of(
                                parameter("number", LONG, "The address as a number, 0 to 4294967295."),
                                parameter("prefix", LONG, "How many leading bits count at most, 0 to 32.")),
                        java(arguments -> ofNumber(Arguments.number(arguments, 0), Arguments.number(arguments, 1))))
                .example("format_ipv4_mask('192.168.1.1', 24)", "'192.168.1.0/24'")
                .example("format_ipv4_mask(3232235777)", "'192.168.1.1/32'")
                .example("format_ipv4_mask('192.168.1.1/24', -1)", "''")
                .example("format_ipv4_mask('')", "''")
                .build();
    }

    private static String ofText(String text, long prefix) {
        return written(Ipv4Network.parse(text), prefix);
    }

    private static String ofNumber(long number, long prefix) {
        boolean isAddress = number >= 0 && number <= Ipv4Network.MAX_ADDRESS;
        return written(isAddress ? new Ipv4Network(number, Ipv4Network.BITS) : null, prefix);
    }

    private static String written(@Nullable Ipv4Network network, long prefix) {
        Ipv4Network limited = network == null ? null : network.limitedTo(prefix);
        return limited == null ? "" : limited.cidr();
    }
}

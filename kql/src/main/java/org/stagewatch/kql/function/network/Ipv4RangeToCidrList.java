package org.stagewatch.kql.function.network;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.DynamicShape;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

final class Ipv4RangeToCidrList implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("ipv4_range_to_cidr_list")
                .shape(DynamicShape.ARRAY)
                .summary("The fewest networks that cover a range of IPv4 addresses.")
                .notes("The result is null if an argument is no address, and empty if the last comes before the first.")
                .overload(
                        DYNAMIC,
                        List.of(
                                parameter("start", STRING, "The first address."),
                                parameter("end", STRING, "The last address.")),
                        java(Ipv4RangeToCidrList::networks))
                .example(
                        "ipv4_range_to_cidr_list('1.1.128.0', '1.1.140.255')",
                        "dynamic(['1.1.128.0/21', '1.1.136.0/22', '1.1.140.0/24'])")
                .example("ipv4_range_to_cidr_list('0.0.0.0', '255.255.255.255')", "dynamic(['0.0.0.0/0'])")
                .example("ipv4_range_to_cidr_list('', '1.1.1.1')", "dynamic(null)")
                .build();
    }

    private static @Nullable String networks(@Nullable Object[] arguments) {
        Ipv4Network start = Ipv4Network.parse(Arguments.text(arguments, 0));
        Ipv4Network end = Ipv4Network.parse(Arguments.text(arguments, 1));
        if (start == null || end == null) {
            return null;
        }
        List<Ipv4Network> networks = Ipv4Network.covering(start.address(), end.address());
        return Json.array(networks.stream()
                        .map(network -> Json.of(network.cidr()))
                        .toList())
                .text();
    }
}

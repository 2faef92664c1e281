package org.stagewatch.kql.function.network;

import java.util.List;
import org.stagewatch.kql.catalog.AddressLocations;
import org.stagewatch.kql.function.FunctionDefinition;

/// Functions of IP addresses and networks.
public final class NetworkFunctions {
    public static final List<FunctionDefinition> ALL = List.of(
            new FormatIpv4(),
            new FormatIpv4Mask(),
            new GeoInfoFromIpAddress(AddressLocations.NONE),
            new HasAnyIpv4(),
            new HasAnyIpv4Prefix(),
            new HasIpv4(),
            new HasIpv4Prefix(),
            new Ipv4Compare(),
            new Ipv4IsInAnyRange(),
            new Ipv4IsInRange(),
            new Ipv4IsMatch(),
            new Ipv4IsPrivate(),
            new Ipv4NetmaskSuffix(),
            new Ipv4RangeToCidrList(),
            new Ipv6Compare(),
            new Ipv6IsInAnyRange(),
            new Ipv6IsInRange(),
            new Ipv6IsMatch(),
            new ParseIpv4(),
            new ParseIpv4Mask(),
            new ParseIpv6(),
            new ParseIpv6Mask());

    private NetworkFunctions() {}
}

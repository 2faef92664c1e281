package org.stagewatch.kql.function.network;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DYNAMIC;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.AddressLocations;
import org.stagewatch.kql.catalog.AddressLocations.Location;
import org.stagewatch.kql.function.ArgumentCheck;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.json.Json;

/// Source: the manual page *geo_info_from_ip_address()*.
///
/// @param locations what it finds the addresses in
public record GeoInfoFromIpAddress(AddressLocations locations) implements FunctionDefinition {
    private static final ScalarFunction.Caution WITHOUT_DATABASE = new ScalarFunction.Caution(
            constants -> new ArgumentCheck.Fault(0, "no database of places is at hand, so that no address has one"),
            "Give one with `--geoip`.");

    @Override
    public ScalarFunction define() {
        ScalarFunction.Builder info = ScalarFunction.named("geo_info_from_ip_address")
                .summary("Where an address is: country, state, city and coordinates.")
                .notes(
                        "The places are those of a database in MaxMind's format, which is given with `--geoip`; without one"
                                + " no address has a place, and a warning says so. What the database doesn't say is left out;"
                                + " the result is null for an address that it doesn't have, and for what is no address.")
                .overload(
                        DYNAMIC,
                        List.of(parameter("ip", STRING, "The address, IPv4 or IPv6.")),
                        java(arguments -> info(Arguments.text(arguments, 0))))
                .example("geo_info_from_ip_address('10.0.0.1')", "dynamic(null)")
                .example("geo_info_from_ip_address('é')", "dynamic(null)");
        return locations.equals(AddressLocations.NONE)
                ? info.caution(WITHOUT_DATABASE).build()
                : info.build();
    }

    private @Nullable String info(String text) {
        byte[] address = address(text);
        Location location = address == null ? null : locations.of(address);
        if (location == null) {
            return null;
        }
        Map<String, Json> info = new LinkedHashMap<>();
        put(info, "country", location.country());
        put(info, "state", location.state());
        put(info, "city", location.city());
        put(info, "latitude", location.latitude());
        put(info, "longitude", location.longitude());
        return info.isEmpty() ? null : new Json.Bag(info).text();
    }

    private static void put(Map<String, Json> info, String name, @Nullable String value) {
        if (value != null) {
            info.put(name, Json.of(value));
        }
    }

    private static void put(Map<String, Json> info, String name, @Nullable Double value) {
        if (value != null) {
            info.put(name, Json.of(value));
        }
    }

    /// An address alone, with no length of a prefix behind it.
    private static byte @Nullable [] address(String text) {
        Ipv6Network network = text.contains("/") ? null : Ipv6Network.parse(text.strip());
        return network == null ? null : network.bytes();
    }
}

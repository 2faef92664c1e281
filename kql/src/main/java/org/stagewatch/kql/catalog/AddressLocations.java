package org.stagewatch.kql.catalog;

import org.jspecify.annotations.Nullable;

/// Says where internet addresses are. Safe for use by several threads.
@FunctionalInterface
public interface AddressLocations {
    /// Knows of no address.
    AddressLocations NONE = address -> null;

    /// Where an address is; null if that isn't known.
    ///
    /// @param address 4 bytes of IPv4, or 16 of IPv6
    @Nullable
    Location of(byte[] address);

    /// What is known of a place; null for what isn't.
    ///
    /// @param state the largest part of the country
    /// @param latitude in degrees, north above 0
    /// @param longitude in degrees, east above 0
    record Location(
            @Nullable String country,
            @Nullable String state,
            @Nullable String city,
            @Nullable Double latitude,
            @Nullable Double longitude) {}
}

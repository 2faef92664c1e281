package org.stagewatch.telemetry.location;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.AddressLocations;

/// A file in MaxMind's format that says where addresses are, such as GeoLite2-City. It is read whole into memory.
///
/// Names are those in English.
public final class LocationDatabase implements AddressLocations {
    private final Reader reader;

    private LocationDatabase(Reader reader) {
        this.reader = reader;
    }

    /// @throws IOException if there is no such file, or it has another format
    public static LocationDatabase open(Path file) throws IOException {
        return new LocationDatabase(new Reader(file.toFile(), Reader.FileMode.MEMORY, new CHMCache()));
    }

    /// Where an address is. A place in the file that can't be read counts as unknown.
    @Override
    public @Nullable Location of(byte[] address) {
        try {
            Map<?, ?> found = reader.get(InetAddress.getByAddress(address), Map.class);
            return found == null ? null : location(found);
        } catch (IOException _) {
            return null;
        }
    }

    private static Location location(Map<?, ?> found) {
        Object parts = found.get("subdivisions");
        Object part = parts instanceof List<?> list && !list.isEmpty() ? list.getFirst() : null;
        return new Location(
                name(found.get("country")),
                name(part),
                name(found.get("city")),
                number(found.get("location"), "latitude"),
                number(found.get("location"), "longitude"));
    }

    private static @Nullable String name(@Nullable Object place) {
        return place instanceof Map<?, ?> members
                        && members.get("names") instanceof Map<?, ?> names
                        && names.get("en") instanceof String name
                ? name
                : null;
    }

    private static @Nullable Double number(@Nullable Object place, String member) {
        return place instanceof Map<?, ?> members && members.get(member) instanceof Number number
                ? (Double) number.doubleValue()
                : null;
    }
}

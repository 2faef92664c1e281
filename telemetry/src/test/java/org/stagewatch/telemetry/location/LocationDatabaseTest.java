package org.stagewatch.telemetry.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.kql.catalog.AddressLocations.Location;

class LocationDatabaseTest {
    private static final Map<String, Object> SYDNEY = Map.of(
            "country", Map.of("names", Map.of("en", "Australia", "de", "Australien")),
            "subdivisions", List.of(Map.of("names", Map.of("en", "New South Wales"))),
            "city", Map.of("names", Map.of("en", "Sydney")),
            "location", Map.of("latitude", -33.8715, "longitude", 151.2006));

    @TempDir
    private Path folder;

    @Test
    void saysWhereAnAddressIs() throws IOException {
        LocationDatabase database = database(SYDNEY);

        assertThat(database.of(new byte[] {20, 53, (byte) 203, 50}))
                .isEqualTo(new Location("Australia", "New South Wales", "Sydney", -33.8715, 151.2006));
    }

    @Test
    void leavesOutWhatIsNotKnown() throws IOException {
        LocationDatabase database = database(Map.of("country", Map.of("names", Map.of("en", "Norway"))));

        assertThat(database.of(new byte[] {20, 0, 0, 1})).isEqualTo(new Location("Norway", null, null, null, null));
    }

    @Test
    void knowsNothingOfOtherAddresses() throws IOException {
        assertThat(database(SYDNEY).of(new byte[] {10, 0, 0, 1})).isNull();
    }

    @Test
    void knowsNothingOfTheLongAddressesIfItIsOfShortOnes() throws IOException {
        assertThat(database(SYDNEY).of(new byte[16])).isNull();
    }

    @Test
    void refusesAnotherFile() throws IOException {
        Path file = Files.writeString(folder.resolve("other.mmdb"), "no database");

        assertThatThrownBy(() -> LocationDatabase.open(file)).isInstanceOf(IOException.class);
    }

    private LocationDatabase database(Map<String, Object> data) throws IOException {
        return LocationDatabase.open(Files.write(folder.resolve("city.mmdb"), DatabaseFile.of(20, data)));
    }
}

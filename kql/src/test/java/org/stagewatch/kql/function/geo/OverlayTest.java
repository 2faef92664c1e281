package org.stagewatch.kql.function.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.geometry.S2LatLng;
import com.google.common.geometry.S2Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Facts about surfaces that hold wherever they lie.
class OverlayTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatTwoCoverIsWhatEachCoversLessWhatBothCover(int seed) {
        Random random = new Random(seed);
        Surface first = star(random);
        Surface second = star(random);

        double union =
                Objects.requireNonNull(Overlay.union(List.of(first, second))).area();
        double common = Objects.requireNonNull(Overlay.intersection(first, second)).polygons().stream()
                .mapToDouble(rings -> Surface.of(rings).area())
                .sum();

        assertThat(union + common).isCloseTo(first.area() + second.area(), within(10.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aBufferHoldsWhatIsWithinTheRadiusAndNothingBeyond(int seed) {
        Random random = new Random(seed);
        Surface surface = star(random);
        Surface buffer = Objects.requireNonNull(Buffer.around(surface, 50_000, 500));

        for (int point = 0; point < 500; point++) {
            S2Point place = place(random.nextDouble(-8, 8), random.nextDouble(42, 58));
            double distance = surface.distance(place);
            if (distance < 49_000 || distance > 50_001) {
                assertThat(buffer.polygon().contains(place)).isEqualTo(distance < 49_000);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aSurfaceThatIsSimplifiedStaysWithinTheTolerance(int seed) {
        Random random = new Random(seed);
        Surface surface = star(random);
        List<Surface> simplified = Objects.requireNonNull(Surface.simplified(List.of(surface), 20_000));

        for (List<S2Point> ring : simplified.getFirst().rings()) {
            for (S2Point corner : ring) {
                assertThat(Earth.distance(corner, surface.borders())).isLessThan(22_000);
            }
        }
        assertThat(simplified.getFirst().corners()).isLessThanOrEqualTo(surface.corners());
    }

    /// A ring around a middle, with corners at random distances.
    private static Surface star(Random random) {
        double longitude = random.nextDouble(-3, 3);
        double latitude = random.nextDouble(47, 53);
        int corners = random.nextInt(3, 60);
        List<S2Point> ring = new ArrayList<>();
        for (int corner = 0; corner < corners; corner++) {
            double angle = 2 * Math.PI * corner / corners;
            double distance = random.nextDouble(0.5, 4);
            ring.add(place(longitude + distance * Math.cos(angle), latitude + distance * Math.sin(angle)));
        }
        return Objects.requireNonNull(Surface.ofAnyRings(List.of(ring)));
    }

    private static S2Point place(double longitude, double latitude) {
        return S2LatLng.fromDegrees(latitude, longitude).toPoint();
    }
}

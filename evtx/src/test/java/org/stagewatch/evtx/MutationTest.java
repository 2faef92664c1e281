package org.stagewatch.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stagewatch.evtx.BinaryXml.Value;
import org.stagewatch.evtx.LogBytes.Reading;

/// Damages a log in thousands of random ways. The seed in a failure's name repeats it.
class MutationTest {
    private static final int ROUNDS_A_SEED = 250;
    private static final byte[] LOG = log();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsAnyDamagedFileToItsEnd(int seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < ROUNDS_A_SEED; round++) {
            byte[] file = mutate(random);
            Reading reading = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Reading.of(file));

            assertThat(reading.summary().bytes()).as("round %d", round).isEqualTo(file.length);
            assertThat(reading.summary().events())
                    .as("round %d", round)
                    .isEqualTo(reading.events().size());
            for (Damage.Kind kind : Damage.Kind.values()) {
                assertThat(reading.summary().damages(kind))
                        .as("round %d, %s", round, kind)
                        .isEqualTo(reading.damageKinds().stream()
                                .filter(kind::equals)
                                .count());
            }
            reading.events().forEach(Event::toXml);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 16);
    }

    private static byte[] mutate(RandomGenerator random) {
        byte[] file = LOG.clone();
        for (int times = random.nextInt(1, 6); times > 0; times--) {
            overwrite(random, file);
        }
        int at = place(random, file.length);
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(file, at);
            case 1 -> withCopy(file, at, random.nextInt(1, 64));
            default -> file;
        };
    }

    private static void overwrite(RandomGenerator random, byte[] file) {
        int at = place(random, file.length - 64);
        int end = at + random.nextInt(1, 64);
        switch (random.nextInt(6)) {
            case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> file[at] = (byte) random.nextInt();
            case 2 -> file[at] = (byte) random.nextInt(0x10); // a wrong token, where one is likely
            case 3 -> Arrays.fill(file, at, end, (byte) (random.nextBoolean() ? 0 : -1));
            case 4 -> System.arraycopy(file, place(random, file.length - 64), file, at, end - at);
            default -> {
                for (int i = at; i < end; i++) {
                    file[i] = (byte) random.nextInt();
                }
            }
        }
    }

    private static byte[] withCopy(byte[] file, int at, int size) {
        byte[] longer = Arrays.copyOf(file, file.length + size);
        System.arraycopy(file, at, longer, at + size, file.length - at);
        return longer;
    }

    /// Most of a chunk is empty: aims at what is in use.
    private static int place(RandomGenerator random, int length) {
        int block = random.nextInt(3);
        int start = block == 0 ? 0 : LogBytes.HEADER + (block - 1) * ChunkWriter.SIZE;
        return Math.min(start + random.nextInt(block == 0 ? 128 : 6000), length - 1);
    }

    private static byte[] log() {
        ChunkWriter mixed = new ChunkWriter(6)
                .record(xml -> xml.plainEvent(inside -> inside.open("EventData")
                        .element("Data", "x", "Name", "A")
                        .close()))
                .record(xml -> xml.templatedEvent(
                        5,
                        inside -> inside.open("EventData")
                                .open("Data")
                                .hole(0, 0x81)
                                .close()
                                .close(),
                        new Value(0x81, Value.text("a\0b\0c\0").bytes())))
                .record(xml -> xml.sysmonEvent(1))
                .record(xml -> xml.sysmonEvent(2));
        return LogBytes.of(ChunkWriter.ofEvents(1, 5), mixed).array();
    }
}

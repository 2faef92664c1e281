package org.stagewatch.simulation.chance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Draws everything that is left to chance, from one seed.
///
/// Each part of the simulation gets dice of its own, named by a path, so that a change in one story doesn't shift
/// what happens in all others. Not safe for use by several threads.
public final class Dice {
    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final RandomGenerator random;

    private Dice(RandomGenerator random) {
        this.random = random;
    }

    /// The dice of one part of the simulation: the same seed and path give the same throws.
    public static Dice of(long seed, Object... path) {
        long hash = mix(seed);
        for (Object step : path) {
            String text = step.toString();
            long part = FNV_OFFSET;
            for (int i = 0; i < text.length(); i++) {
                part = (part ^ text.charAt(i)) * FNV_PRIME;
            }
            hash = mix(hash ^ part);
        }
        return new Dice(ALGORITHM.create(hash));
    }

    private static long mix(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /// A whole number of the closed range.
    public int between(int lowest, int highest) {
        return random.nextInt(lowest, highest + 1);
    }

    /// A whole number of the closed range.
    public long between(long lowest, long highest) {
        return random.nextLong(lowest, highest + 1);
    }

    /// A duration of the closed range, in the 100-nanosecond ticks that Windows counts in.
    public Duration between(Duration shortest, Duration longest) {
        return Duration.ofNanos(between(shortest.toNanos() / 100, longest.toNanos() / 100) * 100);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /// Up to so many different elements, in random order.
    public <T> List<T> some(List<T> choices, int count) {
        List<T> rest = new ArrayList<>(choices);
        List<T> chosen = new ArrayList<>();
        while (chosen.size() < count && !rest.isEmpty()) {
            int index = random.nextInt(rest.size());
            chosen.add(rest.get(index));
            rest.set(index, rest.getLast());
            rest.removeLast();
        }
        return chosen;
    }

    /// A number of a skewed distribution with this median, as file sizes and counts have; at least 1.
    public long around(long median, double spread) {
        return Math.max(1, Math.round(median * Math.exp(random.nextGaussian() * spread)));
    }

    /// A count with this mean, for events that happen independently (Poisson; normal for large means).
    public int count(double mean) {
        if (mean > 60) {
            return (int) Math.max(0, Math.round(mean + random.nextGaussian() * Math.sqrt(mean)));
        }
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    /// So many characters of the alphabet.
    public String text(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    public String hex(int length) {
        return text("0123456789abcdef", length);
    }

    public String digits(int length) {
        return text("0123456789", length);
    }

    /// An identifier in the shape of a GUID.
    public String guid() {
        return hex(8) + "-" + hex(4) + "-4" + hex(3) + "-" + oneOf("8", "9", "a", "b") + hex(3) + "-" + hex(12);
    }
}

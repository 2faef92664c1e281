package org.stagewatch.kql.function.geo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.stagewatch.kql.json.Json;

/// Different cells in the order in which Kusto lists them: that of a hash set of their tokens in GNU's C++ library.
///
/// Such a set has a prime number of buckets, at least as many as tokens. It is one list: a token whose bucket is empty
/// goes to the front of the list, another to the front of its bucket.
final class CellSet {
    /// The bucket counts that the library picks from; the first that is large enough.
    private static final int[] PRIMES = {
        2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 103, 109, 113,
        127, 137, 139, 149, 157, 167, 179, 193, 199, 211, 227, 241, 257, 277, 293, 313, 337, 359, 383, 409, 439, 467,
        503, 541, 577, 619, 661, 709, 761, 823, 887, 953, 1031, 1109, 1193, 1289, 1381, 1493, 1613, 1741, 1879, 2029,
        2179, 2357, 2549, 2753, 2971, 3209, 3469, 3739, 4027, 4349, 4703, 5087, 5503, 5953, 6427, 6949, 7517, 8123,
        8783, 9497, 10273, 11113, 12011, 12983, 14033, 15173, 16411, 17749, 19183, 20753, 22447, 24281, 26267, 28411,
        30727, 33223, 35933, 38873, 42043, 45481, 49201, 53201, 57557, 62233, 67307, 72817, 78779, 85229, 92203, 99733
    };

    private static final long MULTIPLIER = 0xc6a4a7935bd1e995L;
    private static final long SEED = 0xc70f6907L;

    private CellSet() {}

    /// An array of the tokens.
    static String of(List<String> tokens) {
        return Json.array(ordered(tokens).stream().map(Json::of).toList()).text();
    }

    static List<String> ordered(List<String> tokens) {
        long buckets = bucketsFor(tokens.size());
        Map<Long, List<String>> byBucket = new LinkedHashMap<>();
        for (String token : new LinkedHashSet<>(tokens)) {
            byBucket.computeIfAbsent(Long.remainderUnsigned(hash(token), buckets), _ -> new ArrayList<>())
                    .addFirst(token);
        }
        List<String> ordered = new ArrayList<>();
        new ArrayList<>(byBucket.values()).reversed().forEach(ordered::addAll);
        return ordered;
    }

    private static int bucketsFor(int tokens) {
        for (int prime : PRIMES) {
            if (prime >= tokens) {
                return prime;
            }
        }
        throw new IllegalArgumentException("more tokens than any function gives: " + tokens);
    }

    /// Austin Appleby's MurmurHash2, in its version for 64 bits, with another end.
    private static long hash(String token) {
        ByteBuffer bytes =
                ByteBuffer.wrap(token.getBytes(StandardCharsets.US_ASCII)).order(ByteOrder.LITTLE_ENDIAN);
        long hash = SEED ^ bytes.remaining() * MULTIPLIER;
        while (bytes.remaining() >= Long.BYTES) {
            hash = (hash ^ mixed(bytes.getLong() * MULTIPLIER) * MULTIPLIER) * MULTIPLIER;
        }
        if (bytes.hasRemaining()) {
            long rest = 0;
            for (int shift = 0; bytes.hasRemaining(); shift += Byte.SIZE) {
                rest |= (bytes.get() & 0xffL) << shift;
            }
            hash = (hash ^ rest) * MULTIPLIER;
        }
        return mixed(mixed(hash) * MULTIPLIER);
    }

    private static long mixed(long value) {
        return value ^ value >>> 47;
    }
}

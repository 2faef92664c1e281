package org.stagewatch.kql.function.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An IPv4 address and how many of its leading bits count: `192.168.1.1/24`.
record Ipv4Network(long address, int prefix) {
    static final int BITS = 32;
    static final long MAX_ADDRESS = 0xFFFF_FFFFL;

    private static final List<Ipv4Network> PRIVATE = List.of(
            new Ipv4Network(10L << 24, 8),
            new Ipv4Network((172L << 24) | (16L << 16), 12),
            new Ipv4Network((192L << 24) | (168L << 16), 16));

    /// Reads an address with or without a prefix length; null if it is neither.
    static @Nullable Ipv4Network parse(String text) {
        int slash = text.indexOf('/');
        int prefix = slash < 0 ? BITS : prefixLength(text.substring(slash + 1), BITS);
        DottedReader reader = new DottedReader(text, 0);
        boolean isAddress = reader.readAddress() && reader.position() == (slash < 0 ? text.length() : slash);
        return isAddress && prefix >= 0 ? new Ipv4Network(reader.value(), prefix) : null;
    }

    /// Reads an address, or the beginning of one that ends in a dot: `10.1.`; null if it is neither.
    static @Nullable Ipv4Network parseBeginning(String text) {
        if (!text.endsWith(".")) {
            return text.contains("/") ? null : parse(text);
        }
        DottedReader reader = new DottedReader(text, 0);
        int octets = reader.readOctetsWithDots();
        return octets > 0 && reader.position() == text.length()
                ? new Ipv4Network(reader.value() << (BITS - 8 * octets), 8 * octets)
                : null;
    }

    /// A prefix length of at most so many bits; -1 if the text is none.
    static int prefixLength(String text, int bits) {
        boolean isNumber = !text.isEmpty()
                && text.length() <= 3
                && text.chars().allMatch(character -> character >= '0' && character <= '9');
        int length = isNumber ? Integer.parseInt(text) : -1;
        return length <= bits ? length : -1;
    }

    /// Of two networks, the shorter prefix counts: 0, 1 or -1, as the addresses compare. Null if one is no network.
    static @Nullable Long compare(String first, String second, long maxPrefix) {
        Ipv4Network left = parse(first);
        Ipv4Network right = parse(second);
        if (left == null || right == null || maxPrefix < 0 || maxPrefix > BITS) {
            return null;
        }
        int bits = Math.min((int) maxPrefix, Math.min(left.prefix, right.prefix));
        return (long) Long.compare(masked(left.address, bits), masked(right.address, bits));
    }

    static @Nullable Boolean isMatch(String first, String second, long maxPrefix) {
        Long order = compare(first, second, maxPrefix);
        return order == null ? null : (Boolean) (order == 0);
    }

    /// Whether a network lies in one of some ranges. Null if it is no network, or if it lies in none but a range is
    /// none.
    static @Nullable Boolean isInAny(String text, List<String> ranges) {
        Ipv4Network network = parse(text);
        if (network == null) {
            return null;
        }
        boolean areRanges = true;
        for (String candidate : ranges) {
            Ipv4Network range = parse(candidate);
            if (range != null && range.contains(network)) {
                return true;
            }
            areRanges &= range != null;
        }
        return areRanges ? false : null;
    }

    boolean contains(Ipv4Network other) {
        return other.prefix >= prefix && contains(other.address);
    }

    boolean contains(long other) {
        return masked(other, prefix) == masked(address, prefix);
    }

    boolean isPrivate() {
        return PRIVATE.stream().anyMatch(range -> range.contains(this));
    }

    /// The address without the bits that don't count.
    long masked() {
        return masked(address, prefix);
    }

    /// This network with a prefix that is no longer than given; null if that can't be a prefix.
    @Nullable
    Ipv4Network limitedTo(long maxPrefix) {
        return maxPrefix < 0 || maxPrefix > BITS ? null : new Ipv4Network(address, Math.min(prefix, (int) maxPrefix));
    }

    /// Its first address: `192.168.1.0`.
    String dotted() {
        long first = masked();
        return (first >>> 24) + "." + ((first >>> 16) & 255) + "." + ((first >>> 8) & 255) + "." + (first & 255);
    }

    /// `192.168.1.0/24`.
    String cidr() {
        return dotted() + "/" + prefix;
    }

    /// The fewest networks that together are the addresses from first to last.
    static List<Ipv4Network> covering(long first, long last) {
        List<Ipv4Network> networks = new ArrayList<>();
        long start = first;
        while (start <= last) {
            int prefix = BITS - Math.min(BITS, Long.numberOfTrailingZeros(start));
            while (start + (1L << (BITS - prefix)) - 1 > last) {
                prefix++;
            }
            networks.add(new Ipv4Network(start, prefix));
            start += 1L << (BITS - prefix);
        }
        return networks;
    }

    private static long masked(long address, int prefix) {
        return address >>> (BITS - prefix) << (BITS - prefix);
    }
}

package org.stagewatch.kql.function.network;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An IPv6 address and how many of its leading bits count. An IPv4 address is one too: `::ffff:192.168.1.1`.
record Ipv6Network(long high, long low, int prefix) {
    static final int BITS = 128;

    private static final int GROUPS = 8;
    private static final int IPV4_START = BITS - Ipv4Network.BITS;
    private static final long IPV4_MARK = 0xFFFF_0000_0000L;

    /// Reads an address of either version, with or without a prefix length; null if it is neither.
    ///
    /// Behind an IPv4 notation, also at the end of an IPv6 address, a length up to 32 counts the bits of that part.
    static @Nullable Ipv6Network parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        int prefix = slash < 0 ? BITS : Ipv4Network.prefixLength(text.substring(slash + 1), BITS);
        boolean isDotted = address.contains(".");
        if (slash >= 0 && isDotted && prefix >= 0 && prefix <= Ipv4Network.BITS) {
            prefix += IPV4_START;
        }
        if (prefix < 0) {
            return null;
        }
        if (!address.contains(":")) {
            Ipv4Network ipv4 = prefix < IPV4_START ? null : Ipv4Network.parse(address);
            return ipv4 == null ? null : new Ipv6Network(0, IPV4_MARK | ipv4.address(), prefix);
        }
        int zone = address.indexOf('%');
        long @Nullable [] halves = halves(zone < 0 ? address : address.substring(0, zone));
        return halves == null ? null : new Ipv6Network(halves[0], halves[1], prefix);
    }

    /// Of two networks, the shorter prefix counts: 0, 1 or -1, as the addresses compare. Null if one is no network.
    static @Nullable Long compare(String first, String second, long maxPrefix) {
        Ipv6Network left = parseToCompare(first);
        Ipv6Network right = parseToCompare(second);
        if (left == null || right == null || maxPrefix < 0 || maxPrefix > BITS) {
            return null;
        }
        int bits = Math.min((int) maxPrefix, Math.min(left.prefix, right.prefix));
        int order = Long.compareUnsigned(left.high & highMask(bits), right.high & highMask(bits));
        return (long) Integer.signum(
                order != 0 ? order : Long.compareUnsigned(left.low & lowMask(bits), right.low & lowMask(bits)));
    }

    static @Nullable Boolean isMatch(String first, String second, long maxPrefix) {
        Long order = compare(first, second, maxPrefix);
        return order == null ? null : (Boolean) (order == 0);
    }

    /// Whether a network lies in one of some ranges. Null if it is no network, or if it lies in none but a range is
    /// none.
    static @Nullable Boolean isInAny(String text, List<String> ranges) {
        Ipv6Network network = parseToCompare(text);
        if (network == null) {
            return null;
        }
        boolean areRanges = true;
        for (String candidate : ranges) {
            Ipv6Network range = parseToCompare(candidate);
            if (range != null && range.contains(network)) {
                return true;
            }
            areRanges &= range != null;
        }
        return areRanges ? false : null;
    }

    /// This network with a prefix that is no longer than given; null if that can't be a prefix.
    @Nullable
    Ipv6Network limitedTo(long maxPrefix) {
        return maxPrefix < 0 || maxPrefix > BITS ? null : new Ipv6Network(high, low, Math.min(prefix, (int) maxPrefix));
    }

    /// The address, of 4 bytes if it is one of IPv4 and of 16 if not.
    byte[] bytes() {
        boolean isIpv4 = high == 0 && low >>> 32 == IPV4_MARK >>> 32;
        return isIpv4
                ? ByteBuffer.allocate(Integer.BYTES).putInt((int) low).array()
                : ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
    }

    /// Its first address in full: `fe80:0000:0000:0000:085d:e82c:9446:7900`.
    String canonical() {
        String digits = HexFormat.of().toHexDigits(high & highMask(prefix))
                + HexFormat.of().toHexDigits(low & lowMask(prefix));
        StringBuilder canonical = new StringBuilder(digits);
        for (int group = GROUPS - 1; group > 0; group--) {
            canonical.insert(group * 4, ':');
        }
        return canonical.toString();
    }

    private boolean contains(Ipv6Network other) {
        return other.prefix >= prefix
                && ((other.high ^ high) & highMask(prefix)) == 0
                && ((other.low ^ low) & lowMask(prefix)) == 0;
    }

    /// For Kusto's engine `::192.168.1.1` equals `192.168.1.1`, though the addresses that it writes for them differ.
    private static @Nullable Ipv6Network parseToCompare(String text) {
        Ipv6Network network = parse(text);
        boolean isIpv4 = network != null && text.contains(".") && network.high == 0 && network.low >>> 32 == 0;
        return network != null && isIpv4 ? new Ipv6Network(0, IPV4_MARK | network.low, network.prefix) : network;
    }

    private static long highMask(int prefix) {
        return prefix >= 64 ? -1 : prefix == 0 ? 0 : -1L << (64 - prefix);
    }

    private static long lowMask(int prefix) {
        return prefix <= 64 ? 0 : -1L << (BITS - prefix);
    }

    /// The two halves of an address in IPv6 notation; null if it is none.
    private static long @Nullable [] halves(String address) {
        int gap = address.indexOf("::");
        if (gap >= 0 && address.lastIndexOf('.', gap) >= 0) {
            return null;
        }
        int[] before = gap < 0 ? groups(address) : groups(address.substring(0, gap));
        int[] after = gap < 0 ? new int[0] : groups(address.substring(gap + 2));
        int written = before.length + after.length;
        boolean isWhole = gap < 0 ? written == GROUPS : written < GROUPS;
        if (!isWhole
                || Arrays.stream(before).anyMatch(group -> group < 0)
                || Arrays.stream(after).anyMatch(group -> group < 0)) {
            return null;
        }
        long[] halves = new long[2];
        for (int index = 0; index < before.length; index++) {
            place(halves, index, before[index]);
        }
        for (int index = 0; index < after.length; index++) {
            place(halves, GROUPS - after.length + index, after[index]);
        }
        return halves;
    }

    private static void place(long[] halves, int index, int group) {
        halves[index / 4] |= (long) group << (48 - 16 * (index % 4));
    }

    /// The groups of 16 bits that a text names; -1 among them if it is malformed. IPv4 notation may end it.
    private static int[] groups(String text) {
        if (text.isEmpty()) {
            return new int[0];
        }
        String[] parts = text.split(":", GROUPS + 1);
        Ipv4Network ending = parts[parts.length - 1].contains(".") ? Ipv4Network.parse(parts[parts.length - 1]) : null;
        int[] groups = new int[parts.length + (ending == null ? 0 : 1)];
        for (int index = 0; index < parts.length; index++) {
            groups[index] = group(parts[index]);
        }
        if (ending != null) {
            groups[groups.length - 2] = (int) (ending.address() >>> 16);
            groups[groups.length - 1] = (int) (ending.address() & 0xFFFF);
        }
        return groups;
    }

    private static int group(String digits) {
        boolean isGroup =
                !digits.isEmpty() && digits.length() <= 4 && digits.chars().allMatch(HexFormat::isHexDigit);
        return isGroup ? HexFormat.fromHexDigits(digits) : -1;
    }
}

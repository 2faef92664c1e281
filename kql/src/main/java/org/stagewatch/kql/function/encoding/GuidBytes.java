package org.stagewatch.kql.function.encoding;

import java.util.HexFormat;

/// A guid as Windows holds it: the first three of its fields with their last byte first.
final class GuidBytes {
    static final int SIZE = 16;

    private static final int[] ORDER = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};

    private GuidBytes() {}

    static byte[] of(String guid) {
        return reordered(HexFormat.of().parseHex(guid.replace("-", "")));
    }

    /// @param bytes as many as a guid has
    static String guid(byte[] bytes) {
        StringBuilder guid = new StringBuilder(HexFormat.of().formatHex(reordered(bytes)));
        for (int dash : new int[] {20, 16, 12, 8}) {
            guid.insert(dash, '-');
        }
        return guid.toString();
    }

    private static byte[] reordered(byte[] bytes) {
        byte[] reordered = new byte[SIZE];
        for (int index = 0; index < SIZE; index++) {
            reordered[index] = bytes[ORDER[index]];
        }
        return reordered;
    }
}

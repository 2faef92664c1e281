package org.stagewatch.telemetry.location;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Writes a database in MaxMind's format that knows one network of IPv4, of which the first byte counts.
///
/// Source: the *MaxMind DB File Format Specification*, version 2.0.
final class DatabaseFile {
    private static final int BITS = 8;
    private static final byte[] MARKER = {(byte) 0xAB, (byte) 0xCD, (byte) 0xEF};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static byte[] of(int firstByte, Map<String, Object> data) {
        DatabaseFile file = new DatabaseFile();
        for (int node = 0; node < BITS; node++) {
            boolean isRight = (firstByte >> (BITS - 1 - node) & 1) == 1;
            int next = node == BITS - 1 ? BITS + 16 : node + 1;
            file.record(isRight ? BITS : next);
            file.record(isRight ? next : BITS);
        }
        file.bytes.writeBytes(new byte[16]);
        file.value(data);
        file.bytes.writeBytes(MARKER);
        file.bytes.writeBytes("MaxMind.com".getBytes(StandardCharsets.UTF_8));
        file.value(Map.of(
                "node_count", BITS,
                "record_size", 24,
                "ip_version", 4,
                "binary_format_major_version", 2,
                "binary_format_minor_version", 0,
                "build_epoch", 0,
                "database_type", "City",
                "languages", List.of("en"),
                "description", Map.of()));
        return file.bytes.toByteArray();
    }

    /// A pointer of a node, of 24 bits.
    private void record(int target) {
        bytes.write(target >> 16);
        bytes.write(target >> 8);
        bytes.write(target);
    }

    private void value(Object value) {
        switch (value) {
            case String text -> {
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                bytes.write(2 << 5 | encoded.length);
                bytes.writeBytes(encoded);
            }
            case Double number -> {
                bytes.write(3 << 5 | Double.BYTES);
                bytes.writeBytes(
                        ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
            }
            case Integer number -> {
                bytes.write(6 << 5 | Integer.BYTES);
                bytes.writeBytes(
                        ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
            }
            case Map<?, ?> members -> {
                bytes.write(7 << 5 | members.size());
                members.forEach((name, member) -> {
                    value(name);
                    value(member);
                });
            }
            case List<?> elements -> {
                bytes.write(elements.size());
                bytes.write(11 - 7);
                elements.forEach(this::value);
            }
            default -> throw new IllegalArgumentException("not for this file: " + value);
        }
    }
}

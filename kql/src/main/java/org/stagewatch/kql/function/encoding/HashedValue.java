package org.stagewatch.kql.function.encoding;

import static org.stagewatch.kql.function.Implementation.java;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.function.ParameterType.oneOf;
import static org.stagewatch.kql.type.ScalarType.BOOL;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.GUID;
import static org.stagewatch.kql.type.ScalarType.INT;
import static org.stagewatch.kql.type.ScalarType.LONG;
import static org.stagewatch.kql.type.ScalarType.REAL;
import static org.stagewatch.kql.type.ScalarType.STRING;
import static org.stagewatch.kql.type.ScalarType.TIMESPAN;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.function.conversion.DecimalValue;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.kql.type.Timespan;

/// What of a value is hashed: xxHash takes the bytes it is held in, the digests take it as text.
final class HashedValue {
    private static final List<ScalarType> TYPES =
            List.of(BOOL, INT, LONG, REAL, DECIMAL, STRING, DATETIME, TIMESPAN, GUID);

    private HashedValue() {}

    /// Adds an overload for each type: a digest of the value's text, in hexadecimal digits.
    static ScalarFunction.Builder digests(ScalarFunction.Builder function, String algorithm) {
        for (ScalarType type : TYPES) {
            function.overload(
                    STRING, List.of(source(type)), java(arguments -> digest(algorithm, text(type, arguments))));
        }
        return function;
    }

    /// Adds two overloads for each type: xxHash of the value's bytes, and its remainder.
    static ScalarFunction.Builder hashes(ScalarFunction.Builder function) {
        Parameter modulus = parameter("mod", LONG, "The result is the hash's remainder by this.");
        for (ScalarType type : TYPES) {
            function.overload(LONG, List.of(source(type)), java(arguments -> hash(type, arguments)))
                    .overload(
                            LONG,
                            List.of(source(type), modulus),
                            java(arguments -> remainder(hash(type, arguments), Arguments.number(arguments, 1))));
        }
        return function;
    }

    static long hash(ScalarType type, @Nullable Object[] arguments) {
        return XxHash64.hash(bytes(type, Objects.requireNonNull(arguments[0])));
    }

    private static Parameter source(ScalarType type) {
        return parameter("source", oneOf(type), "The value.");
    }

    /// A hash has no sign: its remainder is never negative.
    private static @Nullable Long remainder(long hash, long modulus) {
        return modulus <= 0 ? null : (Long) Long.remainderUnsigned(hash, modulus);
    }

    private static String digest(String algorithm, String text) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    private static String text(ScalarType type, @Nullable Object[] arguments) {
        Object value = Objects.requireNonNull(arguments[0]);
        return switch (type) {
            case DATETIME -> Datetime.format((Long) value);
            case TIMESPAN -> Timespan.format((Long) value);
            case DECIMAL -> DecimalValue.text((BigDecimal) value);
            default -> value.toString();
        };
    }

    private static byte[] bytes(ScalarType type, Object value) {
        return switch (type) {
            case BOOL -> new byte[] {(byte) ((Boolean) value ? 1 : 0)};
            case INT -> littleEndian(Integer.BYTES).putInt((Integer) value).array();
            case LONG, DATETIME, TIMESPAN ->
                littleEndian(Long.BYTES).putLong((Long) value).array();
            case REAL -> littleEndian(Double.BYTES).putDouble((Double) value).array();
            case DECIMAL -> DecimalValue.text((BigDecimal) value).getBytes(StandardCharsets.UTF_8);
            case GUID -> GuidBytes.of((String) value);
            case STRING, DYNAMIC, ERROR -> ((String) value).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}

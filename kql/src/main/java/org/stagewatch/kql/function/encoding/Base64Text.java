package org.stagewatch.kql.function.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Base64 and the UTF-8 inside it, as strict as Kusto: with padding, and without a byte that is no UTF-8.
final class Base64Text {
    private Base64Text() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// The bytes of a base64 text, in which blanks don't count; null if it is malformed or lacks its padding.
    static byte @Nullable [] decode(String text) {
        String digits = hasBlank(text) ? text.replaceAll("[ \\t\\r\\n]+", "") : text;
        if (digits.length() % 4 != 0) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(digits);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// The text whose UTF-8 these bytes are; empty if they aren't, or if there are none.
    static String textOf(byte @Nullable [] utf8) {
        if (utf8 == null) {
            return "";
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException _) {
            return "";
        }
    }

    private static boolean hasBlank(String text) {
        return text.chars().anyMatch(character -> " \t\r\n".indexOf(character) >= 0);
    }
}

package org.stagewatch.kql.function.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Percent-encoding as .NET writes it: lower-case digits, and `-_.!*()` as they are.
final class PercentEncoding {
    private static final String SAFE = "-_.!*()";

    private PercentEncoding() {}

    /// @param blank what stands for a blank: `+` or `%20`
    static String encode(String text, String blank) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 255);
            boolean isLetterOrDigit = character < 128 && Character.isLetterOrDigit(character);
            if (isLetterOrDigit || SAFE.indexOf(character) >= 0) {
                encoded.append(character);
            } else if (character == ' ') {
                encoded.append(blank);
            } else {
                encoded.append('%').append(HexFormat.of().toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    /// A `%` without two hexadecimal digits stays as it is.
    static String decode(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        for (int index = 0; index < encoded.length; index++) {
            boolean isEscape = encoded[index] == '%'
                    && index + 2 < encoded.length
                    && HexFormat.isHexDigit(encoded[index + 1])
                    && HexFormat.isHexDigit(encoded[index + 2]);
            if (isEscape) {
                decoded.write(
                        HexFormat.fromHexDigit(encoded[index + 1]) << 4 | HexFormat.fromHexDigit(encoded[index + 2]));
                index += 2;
            } else {
                decoded.write(encoded[index] == '+' ? ' ' : encoded[index]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }
}

package org.stagewatch.kql.function.encoding;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Punycode, RFC 3492, and the labels of domain names that use it.
final class Punycode {
    private static final int BASE = 36;
    private static final int MIN_THRESHOLD = 1;
    private static final int MAX_THRESHOLD = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_CODE_POINT = 128;
    /// The work grows with the square of the length; labels have 63 characters at most.
    private static final int MAX_LENGTH = 2048;

    private static final String LABEL_MARK = "xn--";
    private static final String DOTS = "[.\u3002\uFF0E\uFF61]";

    private Punycode() {}

    /// Null if the text is too long.
    static @Nullable String encode(String text) {
        int[] codePoints = text.codePoints().toArray();
        if (codePoints.length > MAX_LENGTH) {
            return null;
        }
        StringBuilder encoded = new StringBuilder();
        Arrays.stream(codePoints).filter(codePoint -> codePoint < 128).forEach(encoded::appendCodePoint);
        int basic = encoded.length();
        if (basic > 0) {
            encoded.append('-');
        }
        long delta = 0;
        int bias = INITIAL_BIAS;
        int handled = basic;
        int codePoint = INITIAL_CODE_POINT;
        while (handled < codePoints.length) {
            int from = codePoint;
            int next = Arrays.stream(codePoints)
                    .filter(candidate -> candidate >= from)
                    .min()
                    .orElseThrow();
            delta += (long) (next - codePoint) * (handled + 1);
            codePoint = next;
            for (int present : codePoints) {
                if (present < codePoint) {
                    delta++;
                }
                if (present == codePoint) {
                    appendVariable(encoded, delta, bias);
                    bias = adapted(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            codePoint++;
        }
        return encoded.toString();
    }

    /// Null if the text is no punycode or too long.
    static @Nullable String decode(String text) {
        if (text.length() > MAX_LENGTH || text.chars().anyMatch(character -> character >= 128)) {
            return null;
        }
        int delimiter = text.lastIndexOf('-');
        StringBuilder decoded = new StringBuilder(delimiter > 0 ? text.substring(0, delimiter) : "");
        int position = delimiter > 0 ? delimiter + 1 : 0;
        int length = decoded.length();
        int bias = INITIAL_BIAS;
        long codePoint = INITIAL_CODE_POINT;
        long index = 0;
        while (position < text.length()) {
            long start = index;
            long weight = 1;
            for (int step = BASE; ; step += BASE) {
                int digit = position < text.length() ? Character.digit(text.charAt(position++), BASE) : -1;
                if (digit < 0 || weight > Integer.MAX_VALUE) {
                    return null;
                }
                // Letters stand for 0 to 25 and digits for 26 to 35; in base 36 it's the other way round.
                int value = digit < 10 ? digit + 26 : digit - 10;
                index += value * weight;
                int threshold = threshold(step, bias);
                if (value < threshold) {
                    break;
                }
                weight *= BASE - threshold;
            }
            length++;
            bias = adapted(index - start, length, start == 0);
            codePoint += index / length;
            index %= length;
            boolean isCharacter = codePoint <= Character.MAX_CODE_POINT
                    && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
            if (!isCharacter) {
                return null;
            }
            decoded.insert(decoded.offsetByCodePoints(0, (int) index), Character.toString((int) codePoint));
            index++;
        }
        return decoded.toString();
    }

    /// Encodes each label of a domain name that isn't ASCII. Empty if a label is too long.
    static String encodeDomain(String domain) {
        String[] labels = domain.split(DOTS, -1);
        for (int index = 0; index < labels.length; index++) {
            boolean isAscii = labels[index].chars().allMatch(character -> character < 128);
            String encoded = isAscii ? labels[index] : encode(labels[index]);
            if (encoded == null) {
                return "";
            }
            labels[index] = isAscii ? encoded : LABEL_MARK + encoded;
        }
        return String.join(".", labels);
    }

    /// Decodes each label of a domain name that is encoded. Empty if that fails for one.
    static String decodeDomain(String domain) {
        String[] labels = domain.split(DOTS, -1);
        @Nullable String[] decoded = new @Nullable String[labels.length];
        for (int index = 0; index < labels.length; index++) {
            boolean isEncoded = labels[index].regionMatches(true, 0, LABEL_MARK, 0, LABEL_MARK.length());
            decoded[index] = isEncoded ? decode(labels[index].substring(LABEL_MARK.length())) : labels[index];
            if (decoded[index] == null) {
                return "";
            }
        }
        return IntStream.range(0, decoded.length)
                .mapToObj(index -> decoded[index])
                .collect(Collectors.joining("."));
    }

    private static void appendVariable(StringBuilder text, long number, int bias) {
        long rest = number;
        for (int step = BASE; ; step += BASE) {
            int threshold = threshold(step, bias);
            if (rest < threshold) {
                text.append(digit((int) rest));
                return;
            }
            text.append(digit((int) (threshold + (rest - threshold) % (BASE - threshold))));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int threshold(int step, int bias) {
        return Math.clamp((long) step - bias, MIN_THRESHOLD, MAX_THRESHOLD);
    }

    private static int adapted(long delta, int count, boolean isFirst) {
        long rest = isFirst ? delta / DAMP : delta / 2;
        rest += rest / count;
        int steps = 0;
        while (rest > (BASE - MIN_THRESHOLD) * MAX_THRESHOLD / 2) {
            rest /= BASE - MIN_THRESHOLD;
            steps += BASE;
        }
        return (int) (steps + (BASE - MIN_THRESHOLD + 1) * rest / (rest + SKEW));
    }
}

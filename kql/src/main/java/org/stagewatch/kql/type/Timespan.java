package org.stagewatch.kql.type;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The text forms of a timespan, which is a number of ticks of 100 ns. Source: the manual page *The timespan data
/// type*.
public final class Timespan {
    public static final long TICKS_PER_MICROSECOND = 10;
    public static final long TICKS_PER_MILLISECOND = 10_000;
    public static final long TICKS_PER_SECOND = 10_000_000;
    public static final long TICKS_PER_MINUTE = 60 * TICKS_PER_SECOND;
    public static final long TICKS_PER_HOUR = 60 * TICKS_PER_MINUTE;
    public static final long TICKS_PER_DAY = 24 * TICKS_PER_HOUR;

    private static final int FRACTION_DIGITS = 7;

    private Timespan() {}

    /// Reads `1.5h`, `15 seconds`, `2` (days), `00:05`, `-1.02:03:04.5`. Null if the text is none of these, or too long
    /// a
    /// time for a timespan.
    public static @Nullable Long parse(String text) {
        String trimmed = text.strip();
        int start = trimmed.startsWith("-") || trimmed.startsWith("+") ? 1 : 0;
        String magnitude = trimmed.substring(start).strip();
        if (magnitude.isEmpty()) {
            return null;
        }
        Long ticks = magnitude.indexOf(':') >= 0 ? clock(magnitude) : quantity(magnitude);
        return ticks != null && trimmed.startsWith("-") ? Long.valueOf(-ticks) : ticks;
    }

    /// Writes `[-][d.]hh:mm:ss[.fffffff]`.
    public static String format(long ticks) {
        // The negation of the smallest long is itself; read as unsigned it is right.
        long magnitude = ticks < 0 ? -ticks : ticks;
        long days = Long.divideUnsigned(magnitude, TICKS_PER_DAY);
        long rest = Long.remainderUnsigned(magnitude, TICKS_PER_DAY);
        StringBuilder text = new StringBuilder(26);
        if (ticks < 0) {
            text.append('-');
        }
        if (days > 0) {
            text.append(days).append('.');
        }
        appendClock(text, rest);
        long fraction = rest % TICKS_PER_SECOND;
        if (fraction > 0) {
            text.append('.');
            appendDigits(text, fraction, FRACTION_DIGITS);
        }
        return text.toString();
    }

    public static long fromDuration(Duration duration) {
        long seconds = Math.multiplyExact(duration.getSeconds(), TICKS_PER_SECOND);
        return Math.addExact(seconds, duration.getNano() / 100);
    }

    public static Duration toDuration(long ticks) {
        return Duration.ofSeconds(Math.floorDiv(ticks, TICKS_PER_SECOND), Math.floorMod(ticks, TICKS_PER_SECOND) * 100);
    }

    /// The ticks of one of a unit such as `d`, `hours` or `microsecond`; -1 if it is no unit. A nanosecond counts 0.
    public static long ticksPerUnit(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "d", "day", "days" -> TICKS_PER_DAY;
            case "h", "hr", "hrs", "hour", "hours" -> TICKS_PER_HOUR;
            case "m", "min", "minute", "minutes" -> TICKS_PER_MINUTE;
            case "s", "sec", "second", "seconds" -> TICKS_PER_SECOND;
            case "ms", "milli", "millis", "millisecond", "milliseconds" -> TICKS_PER_MILLISECOND;
            case "micro", "micros", "microsecond", "microseconds" -> TICKS_PER_MICROSECOND;
            case "tick", "ticks" -> 1;
            case "nano", "nanos", "nanosecond", "nanoseconds" -> 0;
            default -> -1;
        };
    }

    static void appendClock(StringBuilder text, long ticksOfDay) {
        appendDigits(text, ticksOfDay / TICKS_PER_HOUR, 2);
        text.append(':');
        appendDigits(text, ticksOfDay / TICKS_PER_MINUTE % 60, 2);
        text.append(':');
        appendDigits(text, ticksOfDay / TICKS_PER_SECOND % 60, 2);
    }

    static void appendDigits(StringBuilder text, long value, int width) {
        int end = text.length() + width;
        text.repeat('0', width);
        long rest = value;
        for (int index = end - 1; rest > 0 && index >= end - width; index--) {
            text.setCharAt(index, (char) ('0' + rest % 10));
            rest /= 10;
        }
    }

    private static @Nullable Long quantity(String text) {
        int end = 0;
        while (end < text.length() && isNumberCharacter(text, end)) {
            end++;
        }
        String unit = text.substring(end).strip();
        long unitTicks = unit.isEmpty() ? TICKS_PER_DAY : ticksPerUnit(unit);
        if (end == 0 || unitTicks < 0) {
            return null;
        }
        return scaled(text.substring(0, end), unitTicks);
    }

    private static boolean isNumberCharacter(String text, int index) {
        char character = text.charAt(index);
        if (character >= '0' && character <= '9' || character == '.') {
            return true;
        }
        boolean exponent = (character == 'e' || character == 'E') && index + 1 < text.length();
        return exponent && Character.isDigit(text.charAt(index + 1));
    }

    private static @Nullable Long scaled(String number, long unitTicks) {
        try {
            if (number.indexOf('.') < 0 && number.length() <= 18 && unitTicks > 0) {
                return Math.multiplyExact(Long.parseLong(number), unitTicks);
            }
            double ticks = Double.parseDouble(number) * (unitTicks == 0 ? 0.01 : unitTicks);
            return ticks < Long.MAX_VALUE ? Long.valueOf((long) (unitTicks == 0 ? ticks : Math.rint(ticks))) : null;
        } catch (NumberFormatException | ArithmeticException _) {
            return null;
        }
    }

    /// `[d.]hh:mm[:ss[.f]]` or `d:hh:mm:ss`.
    private static @Nullable Long clock(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length > 4) {
            return null;
        }
        int hourPart = parts.length == 4 ? 1 : 0;
        long days = parts.length == 4 ? whole(parts[0]) : 0;
        String hourText = parts[hourPart];
        int dot = hourText.indexOf('.');
        if (dot >= 0 && hourPart == 0) {
            days = whole(hourText.substring(0, dot));
            hourText = hourText.substring(dot + 1);
        }
        long hours = whole(hourText);
        long minutes = whole(parts[hourPart + 1]);
        long seconds = hourPart + 2 < parts.length ? secondTicks(parts[hourPart + 2]) : 0;
        boolean valid = days >= 0 && days <= Long.MAX_VALUE / TICKS_PER_DAY && hours >= 0 && hours < 24;
        if (!valid || minutes < 0 || minutes > 59 || seconds < 0) {
            return null;
        }
        // An overflow of the last day shows as a negative sum.
        long ticks = days * TICKS_PER_DAY + hours * TICKS_PER_HOUR + minutes * TICKS_PER_MINUTE + seconds;
        return ticks < 0 ? null : Long.valueOf(ticks);
    }

    private static long secondTicks(String text) {
        int dot = text.indexOf('.');
        long seconds = whole(dot < 0 ? text : text.substring(0, dot));
        if (seconds < 0 || seconds > 59) {
            return -1;
        }
        if (dot < 0) {
            return seconds * TICKS_PER_SECOND;
        }
        String fraction = text.substring(dot + 1);
        String seven = (fraction + "0000000").substring(0, FRACTION_DIGITS);
        long ticks = fraction.isEmpty() ? 0 : whole(seven);
        return ticks < 0 ? -1 : seconds * TICKS_PER_SECOND + ticks;
    }

    /// The value of a text of up to nine digits, or -1.
    private static long whole(String digits) {
        if (digits.isEmpty() || digits.length() > 9) {
            return -1;
        }
        long value = 0;
        for (int index = 0; index < digits.length(); index++) {
            char digit = digits.charAt(index);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            value = value * 10 + (digit - '0');
        }
        return value;
    }
}

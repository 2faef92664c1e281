package org.stagewatch.kql.type;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads one text as a datetime, left to right without going back, so that millions of rows can pass through it.
final class DatetimeReader {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /// Two-digit years up to this one lie in the 2000s, later ones in the 1900s.
    private static final int LAST_SHORT_YEAR = 49;

    private final String text;
    private final int end;
    private int position;
    private int year;
    private int month = 1;
    private int day = 1;
    private long ticksOfDay;
    private long offsetTicks;

    DatetimeReader(String text) {
        this.text = text;
        int last = text.length();
        while (last > 0 && text.charAt(last - 1) <= ' ') {
            last--;
        }
        this.end = last;
    }

    @Nullable
    Long read() {
        skipBlanks();
        if (!readDate() || !readTime() || position != end || !Datetime.isDate(year, month, day)) {
            return null;
        }
        long ticks = Datetime.dayNumber(year, month, day) * Timespan.TICKS_PER_DAY + ticksOfDay - offsetTicks;
        return ticks < Datetime.MIN_TICKS || ticks > Datetime.MAX_TICKS ? null : Long.valueOf(ticks);
    }

    private boolean readDate() {
        if (Character.isLetter(peek())) {
            String word = wordStart();
            if (!WEEKDAYS.contains(word)) {
                return setMonth(word) && readDayThenYear();
            }
            accept(',');
            skipBlanks();
        }
        int start = position;
        int first = number();
        int digits = position - start;
        if (first < 0) {
            return false;
        }
        if (digits == 8) {
            return setDate(first / 10_000, first / 100 % 100, first % 100);
        }
        if (digits == 4) {
            return readAfterYear(first);
        }
        int afterDay = position;
        char separator = separator();
        if (separator != '\0' && isDigit(peek())) {
            return readAfterAmericanMonth(first, separator);
        }
        position = afterDay;
        accept('-');
        skipBlanks();
        day = first;
        if (!setMonth(wordStart())) {
            return false;
        }
        accept('-');
        skipBlanks();
        return readYear();
    }

    /// `-05-25`, `-05`, or nothing behind a year.
    private boolean readAfterYear(int first) {
        int afterYear = position;
        char separator = separator();
        if (separator == '\0' || !isDigit(peek())) {
            position = afterYear;
            return setDate(first, 1, 1);
        }
        int second = number();
        int afterMonth = position;
        if (separator() != separator) {
            position = afterMonth;
            return setDate(first, second, 1);
        }
        return setDate(first, second, number());
    }

    private boolean readAfterAmericanMonth(int first, char separator) {
        int second = number();
        return separator() == separator && setDate(0, first, second) && readYear();
    }

    /// What stands between the numbers of a date, with blanks around it; a zero character if it is something else.
    private char separator() {
        skipBlanks();
        char separator = peek();
        if (separator != '-' && separator != '/' && separator != '.' && separator != ',') {
            return '\0';
        }
        position++;
        skipBlanks();
        return separator;
    }

    private boolean readDayThenYear() {
        skipBlanks();
        day = number();
        accept(',');
        skipBlanks();
        return readYear();
    }

    private boolean readYear() {
        int start = position;
        year = number();
        if (position - start <= 2 && year >= 0) {
            year += year <= LAST_SHORT_YEAR ? 2000 : 1900;
        }
        return year > 0;
    }

    private boolean setMonth(String name) {
        month = MONTHS.indexOf(name) + 1;
        return month > 0;
    }

    private boolean setDate(int newYear, int newMonth, int newDay) {
        year = newYear;
        month = newMonth;
        day = newDay;
        return newMonth > 0 && newDay > 0;
    }

    private boolean readTime() {
        if (position == end) {
            return true;
        }
        if (!accept('T') && !accept('t')) {
            skipBlanks();
        }
        if (!isDigit(peek())) {
            return readZone();
        }
        int hour = number();
        if (!accept(':')) {
            return false;
        }
        int minute = number();
        int second = accept(':') ? number() : 0;
        long fraction = accept('.') || accept(',') ? fraction() : 0;
        skipBlanks();
        hour = applyHalfOfDay(hour);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || fraction < 0) {
            return false;
        }
        ticksOfDay = ((hour * 60L + minute) * 60 + second) * Timespan.TICKS_PER_SECOND + fraction;
        return readZone();
    }

    /// The 24-hour form of an hour that `AM` or `PM` may follow.
    private int applyHalfOfDay(int hour) {
        boolean morning = text.regionMatches(true, position, "AM", 0, 2);
        boolean evening = text.regionMatches(true, position, "PM", 0, 2);
        if (!morning && !evening) {
            return hour;
        }
        position += 2;
        skipBlanks();
        if (hour < 1 || hour > 12) {
            return -1;
        }
        return hour % 12 + (evening ? 12 : 0);
    }

    /// `Z`, `GMT`, `UTC`, `+02:00`, `-0500`, `+1` or nothing.
    private boolean readZone() {
        char sign = peek();
        if (sign == 'Z' || sign == 'z') {
            position++;
            return true;
        }
        if (text.regionMatches(true, position, "GMT", 0, 3) || text.regionMatches(true, position, "UTC", 0, 3)) {
            position += 3;
            return true;
        }
        if (sign != '+' && sign != '-') {
            return true;
        }
        position++;
        int start = position;
        int hours = number();
        int minutes = 0;
        if (position - start == 4) {
            minutes = hours % 100;
            hours /= 100;
        } else if (accept(':')) {
            minutes = number();
        }
        offsetTicks = (hours * 60L + minutes) * Timespan.TICKS_PER_MINUTE * (sign == '-' ? -1 : 1);
        return hours >= 0 && hours <= 14 && minutes >= 0 && minutes <= 59;
    }

    /// Up to seven digits as ticks; finer ones are dropped. -1 if there is no digit.
    private long fraction() {
        int start = position;
        long ticks = 0;
        while (isDigit(peek())) {
            if (position - start < 7) {
                ticks = ticks * 10 + (peek() - '0');
            }
            position++;
        }
        for (int digits = position - start; digits < 7; digits++) {
            ticks *= 10;
        }
        return position == start ? -1 : ticks;
    }

    /// A number of up to nine digits, or -1 if there is none.
    private int number() {
        int start = position;
        int value = 0;
        while (position - start < 9 && isDigit(peek())) {
            value = value * 10 + (peek() - '0');
            position++;
        }
        return position == start ? -1 : value;
    }

    /// Consumes a word and gives its first three letters in lower case.
    private String wordStart() {
        int start = position;
        while (Character.isLetter(peek())) {
            position++;
        }
        int length = Math.min(3, position - start);
        return text.substring(start, start + length).toLowerCase(Locale.ROOT);
    }

    private boolean accept(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        position++;
        return true;
    }

    private void skipBlanks() {
        while (position < end && text.charAt(position) <= ' ') {
            position++;
        }
    }

    private char peek() {
        return position < end ? text.charAt(position) : '\0';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}

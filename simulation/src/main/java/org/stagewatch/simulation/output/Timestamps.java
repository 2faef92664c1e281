package org.stagewatch.simulation.output;

import java.time.Instant;
import java.time.LocalDate;

/// Writes instants as Defender does: ISO 8601 in UTC with seven digits of fraction.
final class Timestamps {
    private long lastDay = Long.MIN_VALUE;
    private String lastDate = "";

    String text(Instant time) {
        long second = time.getEpochSecond();
        long day = Math.floorDiv(second, 86_400L);
        if (day != lastDay) {
            lastDay = day;
            lastDate = LocalDate.ofEpochDay(day).toString();
        }
        long ofDay = Math.floorMod(second, 86_400L);
        char[] clock = "T00:00:00.0000000Z".toCharArray();
        digits(clock, 1, 2, ofDay / 3600);
        digits(clock, 4, 2, ofDay / 60 % 60);
        digits(clock, 7, 2, ofDay % 60);
        digits(clock, 10, 7, time.getNano() / 100);
        return lastDate + new String(clock);
    }

    private static void digits(char[] target, int from, int count, long value) {
        long rest = value;
        for (int i = from + count - 1; i >= from; i--) {
            target[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}

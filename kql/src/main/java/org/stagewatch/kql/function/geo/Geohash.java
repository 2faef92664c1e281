package org.stagewatch.kql.function.geo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A cell of the geohash grid: each character halves the ranges of longitude and latitude five times, in turns.
///
/// @param west degrees, as the others
record Geohash(double west, double south, double east, double north, int length) {
    private static final String DIGITS = "0123456789bcdefghjkmnpqrstuvwxyz";
    static final int DEFAULT_LENGTH = 5;
    private static final int MAX_LENGTH = 18;
    private static final int BITS = 5;

    /// The cell of a place; null if the grid isn't that fine.
    static @Nullable String text(double longitude, double latitude, int length) {
        if (length < 1 || length > MAX_LENGTH) {
            return null;
        }
        Cutting longitudes = new Cutting(-180, 180);
        Cutting latitudes = new Cutting(-90, 90);
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < length; index++) {
            int digit = 0;
            for (int bit = 0; bit < BITS; bit++) {
                boolean upper = isOfLongitude(index, bit) ? longitudes.cut(longitude) : latitudes.cut(latitude);
                digit = digit * 2 + (upper ? 1 : 0);
            }
            text.append(DIGITS.charAt(digit));
        }
        return text.toString();
    }

    /// The cell that a text names; null if it names none.
    static @Nullable Geohash parse(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return null;
        }
        Cutting longitudes = new Cutting(-180, 180);
        Cutting latitudes = new Cutting(-90, 90);
        for (int index = 0; index < text.length(); index++) {
            int digit = DIGITS.indexOf(text.charAt(index));
            if (digit < 0) {
                return null;
            }
            for (int bit = 0; bit < BITS; bit++) {
                boolean upper = (digit >> (BITS - 1 - bit) & 1) == 1;
                (isOfLongitude(index, bit) ? longitudes : latitudes).keep(upper);
            }
        }
        return new Geohash(longitudes.low, latitudes.low, longitudes.high, latitudes.high, text.length());
    }

    double longitude() {
        return (west + east) / 2;
    }

    double latitude() {
        return (south + north) / 2;
    }

    /// The cells around, from the north-west with the clock; none lies beyond a pole.
    List<String> neighbors() {
        int[][] steps = {{-1, 1}, {0, 1}, {1, 1}, {1, 0}, {1, -1}, {0, -1}, {-1, -1}, {-1, 0}};
        List<String> cells = new ArrayList<>();
        for (int[] step : steps) {
            double toLongitude = longitude() + step[0] * (east - west);
            double toLatitude = latitude() + step[1] * (north - south);
            double around =
                    toLongitude > 180 ? toLongitude - 360 : toLongitude < -180 ? toLongitude + 360 : toLongitude;
            String cell = Math.abs(toLatitude) > 90 ? null : text(around, toLatitude, length);
            if (cell != null) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static boolean isOfLongitude(int index, int bit) {
        return (index * BITS + bit) % 2 == 0;
    }

    /// A range that is halved again and again.
    private static final class Cutting {
        private double low;
        private double high;

        Cutting(double low, double high) {
            this.low = low;
            this.high = high;
        }

        boolean cut(double value) {
            boolean upper = value >= (low + high) / 2;
            keep(upper);
            return upper;
        }

        void keep(boolean upper) {
            double middle = (low + high) / 2;
            low = upper ? middle : low;
            high = upper ? high : middle;
        }
    }
}

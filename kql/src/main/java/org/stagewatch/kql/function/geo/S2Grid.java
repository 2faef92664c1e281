package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2Cell;
import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The S2 grid: cells of 31 levels on the faces of a cube, named by tokens.
final class S2Grid {
    static final int DEFAULT_LEVEL = 11;

    private S2Grid() {}

    static @Nullable String token(Place place, int level) {
        return isLevel(level)
                ? S2CellId.fromLatLng(place.latLng()).parent(level).toToken()
                : null;
    }

    static boolean isLevel(int level) {
        return level >= 0 && level <= S2CellId.MAX_LEVEL;
    }

    /// The cell that a token names; null if it names none.
    static @Nullable S2CellId cell(String token) {
        if (hexadecimal(token) == null) {
            return null;
        }
        S2CellId cell = S2CellId.fromToken(token);
        return cell.isValid() ? cell : null;
    }

    /// The number that up to 16 hexadecimal digits write; null for another text.
    static @Nullable Long hexadecimal(String text) {
        boolean isHexadecimal = !text.isEmpty()
                && text.length() <= 16
                && text.chars().allMatch(digit -> digit < 128 && Character.digit(digit, 16) >= 0);
        return isHexadecimal ? (Long) Long.parseUnsignedLong(text, 16) : null;
    }

    static List<S2Point> corners(S2CellId id) {
        S2Cell cell = new S2Cell(id);
        return List.of(cell.getVertex(0), cell.getVertex(1), cell.getVertex(2), cell.getVertex(3));
    }

    /// The cells of the same level that share a side or a corner with one.
    static List<String> neighbors(S2CellId cell) {
        List<S2CellId> cells = new ArrayList<>();
        cell.getAllNeighbors(cell.level(), cells);
        return cells.stream().map(S2CellId::toToken).toList();
    }
}

package org.stagewatch.kql.function.geo;

import com.uber.h3core.H3Core;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The H3 grid: hexagons of 16 resolutions on the faces of an icosahedron, named by tokens. The library is native code.
final class H3Grid {
    static final int DEFAULT_RESOLUTION = 6;
    static final int MAX_RESOLUTION = 15;

    private H3Grid() {}

    static H3Core library() {
        return Library.CORE;
    }

    static boolean isResolution(int resolution) {
        return resolution >= 0 && resolution <= MAX_RESOLUTION;
    }

    /// The cell that a token names; null if it names none.
    static @Nullable Long cell(String token) {
        if (token.isEmpty() || token.length() > 16 || !token.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
            return null;
        }
        long cell = Long.parseUnsignedLong(token, 16);
        return library().isValidCell(cell) ? (Long) cell : null;
    }

    static String token(long cell) {
        return library().h3ToString(cell);
    }

    static List<String> tokens(List<Long> cells) {
        return cells.stream().map(H3Grid::token).toList();
    }

    /// Loaded with the first function that needs it.
    private static final class Library {
        static final H3Core CORE = load();

        private static H3Core load() {
            try {
                return H3Core.newInstance();
            } catch (IOException e) {
                throw new UncheckedIOException("the H3 library can't be unpacked", e);
            }
        }
    }
}

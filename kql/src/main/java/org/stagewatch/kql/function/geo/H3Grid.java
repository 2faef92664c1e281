package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2Point;
import com.uber.h3core.AreaUnit;
import com.uber.h3core.H3Core;
import com.uber.h3core.exceptions.H3Exception;
import com.uber.h3core.util.LatLng;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;

/// The H3 grid: hexagons of 16 resolutions on the faces of an icosahedron, named by tokens. The library is native code.
final class H3Grid {
    static final int DEFAULT_RESOLUTION = 6;
    private static final int MAX_RESOLUTION = 15;
    private static final int MAX_STEPS_DOWN = 5;
    private static final int MAX_RINGS = 142;
    private static final int MAX_CELLS = 61_680;
    private static final int MAX_ROOM = 3_000_000;

    private H3Grid() {}

    static boolean isResolution(int resolution) {
        return resolution >= 0 && resolution <= MAX_RESOLUTION;
    }

    static String token(Place place, int resolution) {
        return library().latLngToCellAddress(place.latitude(), place.longitude(), resolution);
    }

    /// The cell that a token names; null if it names none.
    static @Nullable Long cell(String token) {
        Long cell = S2Grid.hexadecimal(token);
        return cell != null && library().isValidCell(cell) ? cell : null;
    }

    static int resolution(long cell) {
        return library().getResolution(cell);
    }

    static String center(long cell) {
        LatLng center = library().cellToLatLng(cell);
        return GeoJson.point(center.lng, center.lat);
    }

    static String polygon(long cell) {
        List<Json> ring = new ArrayList<>();
        for (LatLng corner : library().cellToBoundary(cell)) {
            ring.add(GeoJson.position(corner.lng, corner.lat));
        }
        ring.add(ring.getFirst());
        return GeoJson.geometry("Polygon", Json.array(List.of(Json.array(ring))))
                .text();
    }

    static List<String> neighbors(long cell) {
        return tokens(library().gridDiskDistances(cell, 1).getLast());
    }

    /// The rings up to a distance; null if it is too far.
    static @Nullable String rings(long cell, int distance) {
        if (distance < 0 || distance > MAX_RINGS) {
            return null;
        }
        return Json.array(library().gridDiskDistances(cell, distance).stream()
                        .map(ring -> texts(tokens(ring)))
                        .toList())
                .text();
    }

    /// The cells of a finer resolution; null if it is coarser or too fine.
    static @Nullable String children(long cell, int resolution) {
        int steps = resolution - resolution(cell);
        return isResolution(resolution) && steps >= 0 && steps <= MAX_STEPS_DOWN
                ? texts(tokens(library().cellToChildren(cell, resolution))).text()
                : null;
    }

    /// The cell of a coarser resolution; null if it is finer.
    static @Nullable String parent(long cell, int resolution) {
        return isResolution(resolution) && resolution <= resolution(cell)
                ? token(library().cellToParent(cell, resolution))
                : null;
    }

    /// The cells whose middles are on surfaces, the sides of which are taken as straight on a map; null if there are
    /// too
    /// many, or the library can't find them.
    static @Nullable String cells(List<Surface> surfaces, int resolution) {
        List<String> tokens = new ArrayList<>();
        for (Surface surface : surfaces) {
            for (List<List<S2Point>> piece : surface.pieces()) {
                List<String> found = tokensOn(piece, resolution);
                if (found == null || tokens.size() + found.size() > MAX_CELLS) {
                    return null;
                }
                tokens.addAll(found);
            }
        }
        return CellSet.of(tokens);
    }

    private static @Nullable List<String> tokensOn(List<List<S2Point>> piece, int resolution) {
        List<List<LatLng>> rings = piece.stream()
                .map(ring -> ring.stream().map(H3Grid::corner).toList())
                .toList();
        if (isTooLarge(rings.getFirst(), resolution)) {
            return null;
        }
        try {
            return tokens(library().polygonToCells(rings.getFirst(), rings.subList(1, rings.size()), resolution));
        } catch (H3Exception _) {
            return null;
        }
    }

    /// Whether the library would ask for too much memory, which it does for the rectangle around the ring.
    private static boolean isTooLarge(List<LatLng> ring, int resolution) {
        double south = ring.stream().mapToDouble(corner -> corner.lat).min().orElse(0);
        double north = ring.stream().mapToDouble(corner -> corner.lat).max().orElse(0);
        double west = ring.stream().mapToDouble(corner -> corner.lng).min().orElse(0);
        double east = ring.stream().mapToDouble(corner -> corner.lng).max().orElse(0);
        double squareKilometers = Earth.squareMeters(Math.toRadians(east - west)
                        * (Math.sin(Math.toRadians(north)) - Math.sin(Math.toRadians(south))))
                / 1e6;
        return squareKilometers / library().getHexagonAreaAvg(resolution, AreaUnit.km2) > MAX_ROOM;
    }

    private static LatLng corner(S2Point point) {
        Place place = Place.of(point);
        return new LatLng(place.latitude(), place.longitude());
    }

    private static H3Core library() {
        return Library.CORE;
    }

    private static List<String> tokens(List<Long> cells) {
        return cells.stream().map(H3Grid::token).toList();
    }

    private static String token(long cell) {
        return library().h3ToString(cell);
    }

    private static Json texts(List<String> texts) {
        return Json.array(texts.stream().map(Json::of).toList());
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

package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polyline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Arguments;
import org.stagewatch.kql.json.Json;

/// Reads geometries as RFC 7946 has them, and refuses what Kusto takes as invalid.
final class Geometries {
    private static final Remembered<List<S2Polyline>> LINES = new Remembered<>(Geometries::lines);
    private static final Remembered<List<Surface>> SURFACES = new Remembered<>(Geometries::surfaces);
    private static final Remembered<Surface> UNIONS = new Remembered<>(Geometries::union);

    private Geometries() {}

    /// The lines of a LineString or MultiLineString; null if it is neither or invalid.
    static @Nullable List<S2Polyline> lines(Json json) {
        return all(members(json, "LineString", "MultiLineString"), line -> {
            List<S2Point> points = points(line);
            if (points == null || points.size() < 2) {
                return null;
            }
            return hasDirections(points) ? new S2Polyline(points) : null;
        });
    }

    /// The surfaces of an array of polygons; null if one is invalid.
    static @Nullable List<Surface> ofArray(String array) {
        return all(Json.parseArray(array), Geometries::union);
    }

    /// What an array of polygons covers together; null if one is invalid or they are too large.
    static @Nullable Surface union(String array) {
        List<Surface> surfaces = ofArray(array);
        return surfaces == null ? null : Overlay.union(surfaces);
    }

    static @Nullable List<S2Polyline> lines(@Nullable Object[] arguments, int index) {
        return LINES.read(Arguments.text(arguments, index));
    }

    /// The line of a LineString; null if it is another or invalid.
    static @Nullable S2Polyline line(@Nullable Object[] arguments, int index) {
        List<S2Polyline> lines = lines(arguments, index);
        return lines != null && lines.size() == 1 ? lines.getFirst() : null;
    }

    /// The surfaces of a Polygon or MultiPolygon, which may overlap; null if it is neither or invalid.
    static @Nullable List<Surface> surfaces(Json json) {
        return all(members(json, "Polygon", "MultiPolygon"), Geometries::surface);
    }

    static @Nullable List<Surface> surfaces(@Nullable Object[] arguments, int index) {
        return SURFACES.read(Arguments.text(arguments, index));
    }

    /// What the polygons of a Polygon or MultiPolygon cover together; null if it is neither, invalid or too large.
    static @Nullable Surface surface(@Nullable Object[] arguments, int index) {
        return UNIONS.read(Arguments.text(arguments, index));
    }

    private static @Nullable Surface union(Json json) {
        List<Surface> surfaces = surfaces(json);
        return surfaces == null ? null : Overlay.union(surfaces);
    }

    /// What is read from every element; null if there are none or one can't be read.
    static <T> @Nullable List<T> all(@Nullable List<Json> elements, Function<Json, @Nullable T> reader) {
        if (elements == null || elements.isEmpty()) {
            return null;
        }
        List<T> read = new ArrayList<>();
        for (Json element : elements) {
            T one = reader.apply(element);
            if (one == null) {
                return null;
            }
            read.add(one);
        }
        return read;
    }

    /// The elements of a geometry that stands alone or in many; null if it is neither.
    private static @Nullable List<Json> members(Json json, String single, String multiple) {
        if (!(json instanceof Json.Bag(var members))
                || !(members.get("type") instanceof Json.Text(var type))
                || !(members.get("coordinates") instanceof Json.Array(var coordinates))) {
            return null;
        }
        if (type.equals(single)) {
            return List.of(new Json.Array(coordinates));
        }
        return type.equals(multiple) ? coordinates : null;
    }

    private static @Nullable Surface surface(Json json) {
        if (!(json instanceof Json.Array(var elements))) {
            return null;
        }
        List<List<S2Point>> rings = all(elements, ring -> {
            List<S2Point> points = points(ring);
            if (points == null || points.size() < 4 || !points.getFirst().equals(points.getLast())) {
                return null;
            }
            return hasDirections(points) ? points.subList(0, points.size() - 1) : null;
        });
        return rings == null ? null : Surface.ofAnyRings(rings);
    }

    private static boolean hasDirections(List<S2Point> points) {
        for (int index = 1; index < points.size(); index++) {
            if (!Earth.hasDirection(points.get(index - 1), points.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable List<S2Point> points(Json json) {
        if (!(json instanceof Json.Array(var positions))) {
            return null;
        }
        return all(positions, position -> {
            Place place = place(position);
            return place == null ? null : place.point();
        });
    }

    /// The place of a position; null if it is none or off Earth.
    static @Nullable Place place(Json position) {
        return position instanceof Json.Array(var numbers)
                        && numbers.size() >= 2
                        && numbers.get(0) instanceof Json.Number longitude
                        && numbers.get(1) instanceof Json.Number latitude
                ? Place.of(longitude.doubleValue(), latitude.doubleValue())
                : null;
    }
}

package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2LatLng;
import com.google.common.geometry.S2Loop;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polygon;
import com.google.common.geometry.S2Polyline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;

/// Reads and writes geometries as RFC 7946 has them: longitude before latitude, rings closed.
final class GeoJson {
    private GeoJson() {}

    /// The lines of a LineString or MultiLineString; null if it is neither or invalid.
    static @Nullable List<S2Polyline> lines(Json json) {
        List<Json> lines = members(json, "LineString", "MultiLineString");
        if (lines == null) {
            return null;
        }
        List<S2Polyline> read = new ArrayList<>();
        for (Json line : lines) {
            List<S2Point> points = points(line);
            if (points == null || points.size() < 2 || !new S2Polyline(points).isValid()) {
                return null;
            }
            read.add(new S2Polyline(points));
        }
        return read;
    }

    /// The area of a Polygon, or what the polygons of a MultiPolygon cover together; null if it is neither or invalid.
    static @Nullable S2Polygon polygon(Json json) {
        List<Json> polygons = members(json, "Polygon", "MultiPolygon");
        if (polygons == null) {
            return null;
        }
        S2Polygon whole = null;
        for (Json rings : polygons) {
            S2Polygon one = ofRings(rings);
            if (one == null) {
                return null;
            }
            whole = whole == null ? one : union(whole, one);
        }
        return whole;
    }

    static S2Polygon union(S2Polygon first, S2Polygon second) {
        S2Polygon union = new S2Polygon();
        union.initToUnion(first, second);
        return union;
    }

    /// The elements of a geometry that stands alone or in many; null if there are none.
    private static @Nullable List<Json> members(Json json, String single, String multiple) {
        if (!(json instanceof Json.Bag(var members))
                || !(members.get("type") instanceof Json.Text(var type))
                || !(members.get("coordinates") instanceof Json.Array(var coordinates))
                || coordinates.isEmpty()) {
            return null;
        }
        if (type.equals(single)) {
            return List.of(new Json.Array(coordinates));
        }
        return type.equals(multiple) ? coordinates : null;
    }

    private static @Nullable S2Polygon ofRings(Json json) {
        if (!(json instanceof Json.Array(var rings)) || rings.isEmpty()) {
            return null;
        }
        List<S2Loop> loops = new ArrayList<>();
        for (Json ring : rings) {
            List<S2Point> points = points(ring);
            if (points == null || points.size() < 4 || !points.getFirst().equals(points.getLast())) {
                return null;
            }
            List<S2Point> vertices = points.subList(0, points.size() - 1);
            if (!S2Loop.isValid(vertices)) {
                return null;
            }
            S2Loop loop = new S2Loop(vertices);
            if (!loop.isValid()) {
                return null;
            }
            loop.normalize();
            loops.add(loop);
        }
        return S2Polygon.isValid(loops) ? new S2Polygon(loops) : null;
    }

    private static @Nullable List<S2Point> points(Json json) {
        if (!(json instanceof Json.Array(var positions))) {
            return null;
        }
        List<S2Point> points = new ArrayList<>();
        for (Json position : positions) {
            if (!(position instanceof Json.Array(var numbers))
                    || numbers.size() < 2
                    || !(numbers.get(0) instanceof Json.Number longitude)
                    || !(numbers.get(1) instanceof Json.Number latitude)) {
                return null;
            }
            S2LatLng place = GeoParameters.place(longitude.doubleValue(), latitude.doubleValue());
            if (place == null) {
                return null;
            }
            points.add(place.toPoint());
        }
        return points;
    }

    static String point(S2Point point) {
        return geometry("Point", position(point)).text();
    }

    static String point(double longitude, double latitude) {
        return geometry("Point", position(longitude, latitude)).text();
    }

    /// A polygon of one ring, whose corners go round once.
    static String polygon(List<S2Point> corners) {
        return geometry("Polygon", Json.array(List.of(ring(corners)))).text();
    }

    /// A rectangle of meridians and parallels.
    static String rectangle(double west, double south, double east, double north) {
        List<Json> ring = List.of(
                position(west, south),
                position(east, south),
                position(east, north),
                position(west, north),
                position(west, south));
        return geometry("Polygon", Json.array(List.of(Json.array(ring)))).text();
    }

    static Json line(List<S2Point> points) {
        return geometry("LineString", positions(points));
    }

    static Json geometry(String type, Json coordinates) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("type", Json.of(type));
        members.put("coordinates", coordinates);
        return new Json.Bag(members);
    }

    static Json ring(List<S2Point> corners) {
        List<S2Point> closed = new ArrayList<>(corners);
        closed.add(corners.getFirst());
        return positions(closed);
    }

    static Json positions(List<S2Point> points) {
        return Json.array(points.stream().map(GeoJson::position).toList());
    }

    static Json position(S2Point point) {
        S2LatLng place = new S2LatLng(point);
        return position(place.lngDegrees(), place.latDegrees());
    }

    static Json position(double longitude, double latitude) {
        return Json.array(List.of(Json.of(longitude), Json.of(latitude)));
    }
}

package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;

/// Writes geometries as RFC 7946 has them: longitude before latitude, rings closed.
final class GeoJson {
    private GeoJson() {}

    static String point(S2Point point) {
        return geometry("Point", position(point)).text();
    }

    static String point(double longitude, double latitude) {
        return geometry("Point", position(longitude, latitude)).text();
    }

    /// The point in the direction of a sum of points; null if there is none.
    static @Nullable String centroid(S2Point sum) {
        return sum.norm() > 0 ? point(sum.normalize()) : null;
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

    /// One geometry for all shapes, null for null: a collection of none if there are none, or of one for each kind of
    /// them.
    static @Nullable String text(@Nullable Shapes shapes) {
        if (shapes == null) {
            return null;
        }
        List<Json> geometries = new ArrayList<>();
        add(geometries, "Point", shapes.points().stream().map(GeoJson::position).toList());
        add(
                geometries,
                "LineString",
                shapes.lines().stream().map(GeoJson::positions).toList());
        add(
                geometries,
                "Polygon",
                shapes.polygons().stream().map(GeoJson::rings).toList());
        if (geometries.size() == 1) {
            return geometries.getFirst().text();
        }
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("type", Json.of("GeometryCollection"));
        members.put("geometries", Json.array(geometries));
        return new Json.Bag(members).text();
    }

    private static void add(List<Json> geometries, String type, List<Json> coordinates) {
        if (coordinates.size() == 1) {
            geometries.add(geometry(type, coordinates.getFirst()));
        } else if (!coordinates.isEmpty()) {
            geometries.add(geometry("Multi" + type, Json.array(coordinates)));
        }
    }

    static Json geometry(String type, Json coordinates) {
        return geometry(Json.of(type), coordinates);
    }

    static Json geometry(Json type, Json coordinates) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("type", type);
        members.put("coordinates", coordinates);
        return new Json.Bag(members);
    }

    private static Json rings(List<List<S2Point>> rings) {
        return Json.array(rings.stream().map(GeoJson::ring).toList());
    }

    private static Json ring(List<S2Point> corners) {
        List<S2Point> closed = new ArrayList<>(corners);
        closed.add(corners.getFirst());
        return positions(closed);
    }

    static Json positions(List<S2Point> points) {
        return Json.array(points.stream().map(GeoJson::position).toList());
    }

    private static Json position(S2Point point) {
        Place place = Place.of(point);
        return position(place.longitude(), place.latitude());
    }

    static Json position(double longitude, double latitude) {
        return Json.array(List.of(Json.of(longitude), Json.of(latitude)));
    }
}

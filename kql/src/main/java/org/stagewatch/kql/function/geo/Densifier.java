package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2EdgeUtil;
import com.google.common.geometry.S2Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.ArgumentCheck;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.json.Json;

/// Follows lines that are straight on a map of equal degrees by geodesics, halving each until it is near enough.
///
/// As S2 does, it judges a geodesic at two places where the two can be farthest apart.
final class Densifier {
    static final double DEFAULT_TOLERANCE = 10;

    /// The third argument of the functions that follow lines.
    static final Parameter PRESERVE_CROSSING =
            GeoParameters.flag("preserve_crossing", "Whether sides stay across the date line.");

    static final ArgumentCheck CROSSING_IS_NOT_PRESERVED = GeoParameters.mustBeFalse(
            2, "this must be the constant false: what becomes of lines that cross the date line is not documented");

    private static final double MIN_TOLERANCE = 0.1;
    private static final double MAX_TOLERANCE = 10_000;
    private static final int MAX_POINTS = 10_485_760;
    /// Where on a geodesic of unit length S2 looks.
    private static final double LOOK = 0.31215691082248312;
    /// The share of the greatest distance that is surely seen there.
    private static final double SEEN = 0.83829992569888509;

    private final double nearEnough;
    private int count;

    private Densifier(double meters) {
        nearEnough = SEEN * Earth.angle(meters).radians();
    }

    /// A valid geometry with the lines of it followed; null if that takes too many points or there is no such
    /// tolerance.
    ///
    /// @param depth how many arrays of coordinates are in one another: 2 for a line, 4 for several polygons
    static @Nullable String densify(Json.Bag geometry, int depth, double meters) {
        if (!(meters >= MIN_TOLERANCE && meters <= MAX_TOLERANCE)) {
            return null;
        }
        Json coordinates =
                new Densifier(meters).followed(geometry.members().getOrDefault("coordinates", Json.NULL), depth);
        return coordinates == null
                ? null
                : GeoJson.geometry(geometry.members().getOrDefault("type", Json.NULL), coordinates)
                        .text();
    }

    private @Nullable Json followed(Json coordinates, int depth) {
        if (!(coordinates instanceof Json.Array(var elements))) {
            return null;
        }
        if (depth > 2) {
            List<Json> parts = Geometries.all(elements, part -> followed(part, depth - 1));
            return parts == null ? null : Json.array(parts);
        }
        List<Place> line = Geometries.all(elements, Geometries::place);
        return line == null ? null : followed(line);
    }

    private @Nullable Json followed(List<Place> line) {
        List<S2Point> points = new ArrayList<>(List.of(line.getFirst().point()));
        for (int index = 1; index < line.size(); index++) {
            Place from = line.get(index - 1);
            Place to = line.get(index);
            if (!follow(from, from.point(), to, to.point(), points)) {
                return null;
            }
        }
        count += points.size();
        return GeoJson.positions(points);
    }

    /// Adds what leads to a place; false if there is no room.
    private boolean follow(Place from, S2Point start, Place to, S2Point end, List<S2Point> points) {
        if (isNear(from, start, to, end)) {
            points.add(end);
            return count + points.size() <= MAX_POINTS;
        }
        Place between = between(from, to, 0.5);
        S2Point middle = between.point();
        return follow(from, start, between, middle, points) && follow(between, middle, to, end, points);
    }

    private boolean isNear(Place from, S2Point start, Place to, S2Point end) {
        // Geodesics of a quarter of the globe and more are always halved.
        return start.dotProd(end) >= -1e-14
                && distance(from, start, to, end, LOOK) <= nearEnough
                && distance(from, start, to, end, 1 - LOOK) <= nearEnough;
    }

    private static double distance(Place from, S2Point start, Place to, S2Point end, double share) {
        return S2EdgeUtil.interpolate(share, start, end)
                .angle(between(from, to, share).point());
    }

    private static Place between(Place from, Place to, double share) {
        return new Place(
                (1 - share) * from.longitude() + share * to.longitude(),
                (1 - share) * from.latitude() + share * to.latitude());
    }
}

package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2Point;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Points by number, of which no two are as near as rounding may move a crossing.
final class VertexSet {
    /// Radians; some 25 nanometers.
    static final double TOLERANCE = 4e-15;

    private final List<S2Point> points = new ArrayList<>();
    private final TreeMap<Double, List<Integer>> byX = new TreeMap<>();

    /// The number of the point, or of one that is as good as equal.
    int number(S2Point point) {
        for (List<Integer> near : byX.subMap(point.getX() - TOLERANCE, true, point.getX() + TOLERANCE, true)
                .values()) {
            for (int number : near) {
                if (points.get(number).getDistance(point) <= TOLERANCE) {
                    return number;
                }
            }
        }
        points.add(point);
        byX.computeIfAbsent(point.getX(), _ -> new ArrayList<>()).add(points.size() - 1);
        return points.size() - 1;
    }

    /// Adds the sides of a ring.
    void addRing(List<S2Point> ring, int layer, List<Segment> segments) {
        List<Integer> corners = ring.stream().map(this::number).toList();
        for (int index = 0; index < corners.size(); index++) {
            int from = corners.get(index);
            int to = corners.get((index + 1) % corners.size());
            if (from != to) {
                segments.add(new Segment(from, to, segments.size(), layer));
            }
        }
    }

    S2Point point(int number) {
        return points.get(number);
    }

    List<S2Point> points(List<Integer> numbers) {
        return numbers.stream().map(points::get).toList();
    }
}

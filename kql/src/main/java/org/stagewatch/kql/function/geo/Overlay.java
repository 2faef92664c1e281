package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2;
import com.google.common.geometry.S2Point;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Two surfaces laid over each other, their borders cut where they meet.
final class Overlay {
    private final VertexSet vertices;
    private final List<Segment> cut;
    private final Border border;
    private final Subdivision subdivision;

    private Overlay(VertexSet vertices, List<Segment> cut, Subdivision subdivision) {
        this.vertices = vertices;
        this.cut = cut;
        this.border = new Border(vertices);
        this.subdivision = subdivision;
    }

    /// Null if the surfaces are too large to be laid over each other.
    private static @Nullable Overlay of(Surface first, Surface second) {
        VertexSet vertices = new VertexSet();
        List<Segment> segments = new ArrayList<>();
        first.rings().forEach(ring -> vertices.addRing(ring, 0, segments));
        second.rings().forEach(ring -> vertices.addRing(ring, 1, segments));
        List<Segment> cut = Cutter.cut(vertices, segments, Cutter.Pairs.ALL);
        if (cut == null) {
            return null;
        }
        int winding = (first.polygon().contains(S2.origin()) ? 1 : 0)
                + (second.polygon().contains(S2.origin()) ? 1 : 0);
        return new Overlay(vertices, cut, new Subdivision(vertices, cut, S2.origin(), winding));
    }

    /// What surfaces cover together; null if they are too large.
    ///
    /// As in S2, the two with the fewest corners are united again and again, which decides where rings begin.
    static @Nullable Surface union(List<Surface> surfaces) {
        TreeMap<Integer, Deque<Surface>> byCorners = new TreeMap<>();
        surfaces.forEach(surface -> put(byCorners, surface.corners(), surface));
        for (int left = surfaces.size(); left > 1; left--) {
            Map.Entry<Integer, Surface> first = take(byCorners);
            Map.Entry<Integer, Surface> second = take(byCorners);
            Overlay overlay = of(first.getValue(), second.getValue());
            if (overlay == null) {
                return null;
            }
            put(
                    byCorners,
                    first.getKey() + second.getKey(),
                    overlay.border.around(overlay.subdivision, winding -> winding > 0));
        }
        return take(byCorners).getValue();
    }

    private static void put(TreeMap<Integer, Deque<Surface>> byCorners, int corners, Surface surface) {
        byCorners.computeIfAbsent(corners, _ -> new ArrayDeque<>()).add(surface);
    }

    private static Map.Entry<Integer, Surface> take(TreeMap<Integer, Deque<Surface>> byCorners) {
        Map.Entry<Integer, Deque<Surface>> least = byCorners.firstEntry();
        Surface surface = least.getValue().remove();
        if (least.getValue().isEmpty()) {
            byCorners.remove(least.getKey());
        }
        return Map.entry(least.getKey(), surface);
    }

    /// What two surfaces have in common, their borders included; null if they are too large.
    static @Nullable Shapes intersection(Surface first, Surface second) {
        Overlay overlay = of(first, second);
        if (overlay == null) {
            return null;
        }
        Surface common = overlay.border.around(overlay.subdivision, winding -> winding > 1);
        List<List<S2Point>> lines = overlay.commonLines();
        return new Shapes(overlay.commonPoints(common, lines), lines, common.isEmpty() ? List.of() : common.pieces());
    }

    /// The parts of the borders where the surfaces lie on different sides.
    private List<List<S2Point>> commonLines() {
        Map<Long, Segment> ofFirst = new LinkedHashMap<>();
        List<Segment> common = new ArrayList<>();
        for (Segment segment : cut) {
            if (segment.layer() == 0) {
                ofFirst.put(segment.key(), segment);
                continue;
            }
            Segment other = ofFirst.get(segment.key());
            if (other != null && other.from() == segment.to()) {
                common.add(other);
            }
        }
        return Chains.of(common).stream().map(vertices::points).toList();
    }

    /// The points of both borders that are on nothing else that is common.
    private List<S2Point> commonPoints(Surface common, List<List<S2Point>> lines) {
        Set<Integer> ofFirst = new HashSet<>();
        Set<Integer> ofBoth = new LinkedHashSet<>();
        for (Segment segment : cut) {
            if (segment.layer() == 0) {
                ofFirst.add(segment.from());
            } else if (ofFirst.contains(segment.from())) {
                ofBoth.add(segment.from());
            }
        }
        common.rings().forEach(ring -> ring.forEach(point -> ofBoth.remove(vertices.number(point))));
        lines.forEach(line -> line.forEach(point -> ofBoth.remove(vertices.number(point))));
        return vertices.points(List.copyOf(ofBoth));
    }
}

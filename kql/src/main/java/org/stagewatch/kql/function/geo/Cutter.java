package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2EdgeUtil;
import com.google.common.geometry.S2Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cuts segments where they cross or touch, so that afterwards any two are apart, meet at ends, or are the same.
final class Cutter {
    private static final int MAX_SEGMENTS = 500_000;
    private static final int MAX_MEETINGS = 2_000_000;

    private final VertexSet vertices;
    private final List<Segment> segments;
    private final Pairs pairs;
    private final List<Set<Integer>> cuts = new ArrayList<>();
    private int meetings;

    /// Which segments cut each other.
    enum Pairs {
        ALL,
        OF_DIFFERENT_LAYERS
    }

    private Cutter(VertexSet vertices, List<Segment> segments, Pairs pairs) {
        this.vertices = vertices;
        this.pairs = pairs;
        this.segments = segments;
        segments.forEach(_ -> cuts.add(new LinkedHashSet<>()));
    }

    /// The pieces of all segments in their order; null if it would take too long to find them.
    static @Nullable List<Segment> cut(VertexSet vertices, List<Segment> segments, Pairs pairs) {
        Cutter cutter = new Cutter(vertices, segments, pairs);
        if (segments.size() > MAX_SEGMENTS || !new NearSegments(vertices, segments).forEachPair(cutter::meet)) {
            return null;
        }
        List<Segment> pieces = new ArrayList<>();
        for (int index = 0; index < segments.size(); index++) {
            cutter.addPieces(index, pieces);
        }
        return pieces;
    }

    /// Cuts two segments where they meet; false if there have been too many.
    private boolean meet(int first, int second) {
        Segment one = segments.get(first);
        Segment other = segments.get(second);
        if (pairs == Pairs.OF_DIFFERENT_LAYERS && one.layer() == other.layer()) {
            return true;
        }
        boolean touches = touch(first, other.from());
        touches |= touch(first, other.to());
        touches |= touch(second, one.from());
        touches |= touch(second, one.to());
        if (touches) {
            return ++meetings < MAX_MEETINGS;
        }
        S2Point a = vertices.point(one.from());
        S2Point b = vertices.point(one.to());
        S2Point c = vertices.point(other.from());
        S2Point d = vertices.point(other.to());
        if (S2EdgeUtil.robustCrossing(a, b, c, d) > 0) {
            int crossing = vertices.number(S2EdgeUtil.getIntersection(a, b, c, d));
            cuts.get(first).add(crossing);
            cuts.get(second).add(crossing);
            meetings++;
        }
        return meetings < MAX_MEETINGS;
    }

    /// Cuts a segment at a vertex that lies on it; true if it does, or is one of its ends.
    private boolean touch(int index, int vertex) {
        Segment segment = segments.get(index);
        if (vertex == segment.from() || vertex == segment.to()) {
            return true;
        }
        S2Point point = vertices.point(vertex);
        double distance = S2EdgeUtil.getDistance(point, vertices.point(segment.from()), vertices.point(segment.to()))
                .radians();
        if (distance > VertexSet.TOLERANCE) {
            return false;
        }
        cuts.get(index).add(vertex);
        return true;
    }

    private void addPieces(int index, List<Segment> pieces) {
        Segment segment = segments.get(index);
        S2Point start = vertices.point(segment.from());
        List<Integer> stops = new ArrayList<>(cuts.get(index));
        stops.sort(Comparator.comparingDouble(vertex -> vertices.point(vertex).getDistance2(start)));
        stops.add(segment.to());
        int from = segment.from();
        for (int to : stops) {
            if (to != from) {
                pieces.add(new Segment(from, to, segment.id(), segment.layer()));
                from = to;
            }
        }
    }
}

package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2;
import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polyline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lines as segments between common vertices.
final class LineNetwork {
    private final VertexSet vertices = new VertexSet();
    private final List<Segment> segments = new ArrayList<>();

    private LineNetwork() {}

    /// Lines without what they have in common.
    static LineNetwork union(List<S2Polyline> lines) {
        LineNetwork network = new LineNetwork();
        lines.forEach(line -> network.add(line, 0));
        Set<Long> seen = new HashSet<>();
        network.segments.removeIf(segment -> !seen.add(segment.key()));
        return network;
    }

    /// The segments joined to lines that end where others meet them.
    List<List<S2Point>> lines() {
        return Chains.of(segments).stream().map(vertices::points).toList();
    }

    /// The lines simplified; null if the tolerance, in meters, can't be used or nothing is left.
    @Nullable
    List<List<S2Point>> simplified(double tolerance) {
        List<Segment> simple = Simplifier.simplify(vertices, segments, tolerance);
        if (simple == null) {
            return null;
        }
        Set<Long> seen = new HashSet<>();
        List<Segment> different =
                simple.stream().filter(segment -> seen.add(segment.key())).toList();
        return different.isEmpty()
                ? null
                : Chains.of(different).stream().map(vertices::points).toList();
    }

    double meters() {
        return Earth.meters(segments.stream()
                .mapToDouble(segment -> from(segment).angle(to(segment)))
                .sum());
    }

    /// The sum of the segments' middles times their lengths.
    S2Point centroid() {
        return segments.stream()
                .map(segment -> S2.trueCentroid(from(segment), to(segment)))
                .reduce(new S2Point(0, 0, 0), (sum, next) -> sum.add(next));
    }

    /// Where lines cross or touch others, and what they have in common; null if they are too large.
    static @Nullable Shapes intersection(List<S2Polyline> first, List<S2Polyline> second) {
        LineNetwork network = new LineNetwork();
        first.forEach(line -> network.add(line, 0));
        second.forEach(line -> network.add(line, 1));
        List<Segment> cut = Cutter.cut(network.vertices, network.segments, Cutter.Pairs.OF_DIFFERENT_LAYERS);
        if (cut == null) {
            return null;
        }
        Map<Long, Segment> ofFirst = new LinkedHashMap<>();
        Set<Long> ofSecond = new HashSet<>();
        for (Segment segment : cut) {
            if (segment.layer() == 0) {
                ofFirst.putIfAbsent(segment.key(), segment);
            } else {
                ofSecond.add(segment.key());
            }
        }
        ofFirst.keySet().retainAll(ofSecond);
        return network.shapes(cut, List.copyOf(ofFirst.values()));
    }

    /// What of lines is on a surface, its border included; null if they are too large.
    static @Nullable Shapes intersection(List<S2Polyline> lines, Surface surface) {
        LineNetwork network = new LineNetwork();
        lines.forEach(line -> network.add(line, 0));
        surface.borders().forEach(line -> network.add(line, 1));
        List<Segment> cut = Cutter.cut(network.vertices, network.segments, Cutter.Pairs.OF_DIFFERENT_LAYERS);
        if (cut == null) {
            return null;
        }
        Set<Long> border = new HashSet<>();
        cut.stream().filter(segment -> segment.layer() == 1).forEach(segment -> border.add(segment.key()));
        List<Segment> inside = cut.stream()
                .filter(segment -> segment.layer() == 0)
                .filter(segment ->
                        border.contains(segment.key()) || surface.polygon().contains(network.middle(segment)))
                .toList();
        return network.shapes(cut, inside);
    }

    /// Common lines, and the points that only meet in them.
    private Shapes shapes(List<Segment> cut, List<Segment> common) {
        Set<Integer> ofFirst = new HashSet<>();
        Set<Integer> ofBoth = new LinkedHashSet<>();
        cut.stream().filter(segment -> segment.layer() == 0).forEach(segment -> {
            ofFirst.add(segment.from());
            ofFirst.add(segment.to());
        });
        cut.stream().filter(segment -> segment.layer() == 1).forEach(segment -> {
            ofBoth.add(segment.from());
            ofBoth.add(segment.to());
        });
        ofBoth.retainAll(ofFirst);
        common.forEach(segment -> {
            ofBoth.remove(segment.from());
            ofBoth.remove(segment.to());
        });
        List<S2Point> points = ofBoth.stream()
                .map(vertices::point)
                .sorted(Comparator.comparing(S2CellId::fromPoint))
                .toList();
        return new Shapes(
                points, Chains.of(common).stream().map(vertices::points).toList(), List.of());
    }

    private void add(S2Polyline line, int layer) {
        for (int index = 1; index < line.numVertices(); index++) {
            int from = vertices.number(line.vertex(index - 1));
            int to = vertices.number(line.vertex(index));
            if (from != to) {
                segments.add(new Segment(from, to, segments.size(), layer));
            }
        }
    }

    private S2Point from(Segment segment) {
        return vertices.point(segment.from());
    }

    private S2Point to(Segment segment) {
        return vertices.point(segment.to());
    }

    private S2Point middle(Segment segment) {
        return from(segment).add(to(segment)).normalize();
    }
}

package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2Error;
import com.google.common.geometry.S2Loop;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polygon;
import com.google.common.geometry.S2Polyline;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A part of the sphere, bounded by rings that don't cross. It may be in several pieces and have holes.
///
/// @param rings the corners of each, with the inside to the left, the first corner not repeated
/// @param polygon the same for S2, whose loops stand for the rings in another order
record Surface(List<List<S2Point>> rings, S2Polygon polygon) {
    /// A surface of rings that are valid, with the inside to the left.
    static Surface of(List<List<S2Point>> rings) {
        return new Surface(rings, new S2Polygon(new ArrayList<>(loops(rings))));
    }

    /// The surface of rings of which each encloses the smaller part of the sphere, or is a hole in it; null if they
    /// cross or have fewer than three different corners.
    static @Nullable Surface ofAnyRings(List<List<S2Point>> rings) {
        if (rings.stream().anyMatch(ring -> !isValid(ring))) {
            return null;
        }
        List<S2Loop> loops = loops(rings);
        if (!S2Polygon.isValid(loops)) {
            return null;
        }
        S2Polygon polygon = new S2Polygon(new ArrayList<>(loops));
        List<List<S2Point>> oriented =
                loops.stream().map(S2Loop::orientedVertices).map(List::copyOf).toList();
        return new Surface(oriented, polygon);
    }

    /// Each of some surfaces simplified, so that common borders stay common. Null if the tolerance, in meters, can't be
    /// used or nothing is left.
    static @Nullable List<Surface> simplified(List<Surface> surfaces, double tolerance) {
        VertexSet vertices = new VertexSet();
        List<Segment> segments = new ArrayList<>();
        for (int layer = 0; layer < surfaces.size(); layer++) {
            for (List<S2Point> ring : surfaces.get(layer).rings()) {
                vertices.addRing(ring, layer, segments);
            }
        }
        List<Segment> simple = Simplifier.simplify(vertices, segments, tolerance);
        if (simple == null) {
            return null;
        }
        List<Surface> simplified = new ArrayList<>();
        for (int layer = 0; layer < surfaces.size(); layer++) {
            int wanted = layer;
            Surface surface = new Border(vertices)
                    .of(withoutReturns(simple.stream()
                            .filter(segment -> segment.layer() == wanted)
                            .toList()));
            if (!surface.isEmpty()) {
                simplified.add(surface);
            }
        }
        return simplified.isEmpty() ? null : simplified;
    }

    /// Segments without those that another goes back along.
    private static List<Segment> withoutReturns(List<Segment> segments) {
        Map<Long, List<Segment>> left = new LinkedHashMap<>();
        for (Segment segment : segments) {
            List<Segment> along = left.computeIfAbsent(segment.key(), _ -> new ArrayList<>());
            if (!along.isEmpty() && along.getLast().from() == segment.to()) {
                along.removeLast();
            } else {
                along.add(segment);
            }
        }
        return left.values().stream().flatMap(List::stream).toList();
    }

    int corners() {
        return rings.stream().mapToInt(List::size).sum();
    }

    boolean isEmpty() {
        return rings.isEmpty();
    }

    /// The distance in meters to a point, 0 if it is inside.
    double distance(S2Point point) {
        return polygon.contains(point) ? 0 : Earth.distance(point, borders());
    }

    /// The rings as lines.
    List<S2Polyline> borders() {
        return rings.stream().map(Surface::closed).map(S2Polyline::new).toList();
    }

    private static List<S2Point> closed(List<S2Point> ring) {
        List<S2Point> closed = new ArrayList<>(ring);
        closed.add(ring.getFirst());
        return closed;
    }

    /// In square meters.
    double area() {
        return Earth.squareMeters(rings.stream().mapToDouble(Surface::area).sum());
    }

    /// The area left of a ring in steradians, negative for a hole.
    ///
    /// It adds up the triangles between a corner and the sides; far from the corner S2's way is better.
    /// Source: F. Eriksson, On the measure of solid angles, 1990.
    private static double area(List<S2Point> ring) {
        S2Point first = ring.getFirst();
        if (ring.stream().anyMatch(corner -> corner.angle(first) > Math.PI / 3)) {
            S2Loop loop = new S2Loop(ring);
            return loop.isNormalized() ? loop.getArea() : loop.getArea() - 4 * Math.PI;
        }
        double area = 0;
        for (int index = 2; index < ring.size(); index++) {
            S2Point second = ring.get(index - 1);
            S2Point third = ring.get(index);
            double volume = first.dotProd(second.sub(first).crossProd(third.sub(first)));
            area += 2 * Math.atan2(volume, 1 + first.dotProd(second) + second.dotProd(third) + third.dotProd(first));
        }
        return area;
    }

    double perimeter() {
        return Earth.meters(borders().stream()
                .mapToDouble(line -> line.getArclengthAngle().radians())
                .sum());
    }

    /// The rings of each piece: the outer one, then its holes.
    List<List<List<S2Point>>> pieces() {
        if (rings.size() == 1) {
            return List.of(rings);
        }
        List<S2Loop> loops = loops(rings);
        S2Polygon nested = new S2Polygon(new ArrayList<>(loops));
        Map<S2Loop, List<List<S2Point>>> pieces = new IdentityHashMap<>();
        List<List<List<S2Point>>> ordered = new ArrayList<>();
        for (int index = 0; index < rings.size(); index++) {
            if (!loops.get(index).isHole()) {
                List<List<S2Point>> piece = new ArrayList<>(List.of(rings.get(index)));
                pieces.put(loops.get(index), piece);
                ordered.add(piece);
            }
        }
        for (int index = 0; index < nested.numLoops(); index++) {
            S2Loop loop = nested.loop(index);
            List<List<S2Point>> piece = loop.isHole() ? pieces.get(nested.loop(nested.getParent(index))) : null;
            if (piece != null) {
                piece.add(rings.get(loops.indexOf(loop)));
            }
        }
        return ordered;
    }

    private static boolean isValid(List<S2Point> ring) {
        return !new S2Loop(ring).findValidationError(new S2Error());
    }

    private static List<S2Loop> loops(List<List<S2Point>> rings) {
        List<S2Loop> loops = new ArrayList<>();
        for (List<S2Point> ring : rings) {
            S2Loop loop = new S2Loop(ring);
            loop.normalize();
            loops.add(loop);
        }
        return loops;
    }
}

package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polyline;
import com.google.common.geometry.S2Predicates;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds all places within a radius of a geometry.
///
/// As in S2, a path is drawn around each line and ring at the distance of the radius, arcs as chains of geodesics, and
/// what the paths go around is the result. Where a border turns inwards its path goes by the corner itself, so that the
/// turns it makes there don't count.
final class Buffer {
    static final double DEFAULT_TOLERANCE = 10;
    private static final double MIN_TOLERANCE_SHARE = 1e-6;
    private static final double MAX_TOLERANCE_SHARE = 0.999;
    /// What an angle is raised by so that rounding adds no tiny side at its end.
    private static final double NUDGE = 1e-15;
    private static final int MAX_CORNERS = 200_000;

    private final double radius;
    /// The greatest angle of a side around a corner.
    private final double cornerStep;
    /// The greatest angle of a side along an edge; 0 if the radius is so large that edges don't matter.
    private final double edgeStep;

    private final List<List<S2Point>> paths = new ArrayList<>();
    private List<S2Point> path = new ArrayList<>();
    private int corners;

    private Buffer(double radius, double tolerance) {
        this.radius = radius;
        cornerStep = greatestStep(radius, tolerance);
        double edgeRadius = Math.PI / 2 - radius;
        edgeStep = edgeRadius > tolerance ? greatestStep(edgeRadius, tolerance) : 0;
    }

    /// Null if the radius or the tolerance, both in meters, can't be used.
    private static @Nullable Buffer of(double radius, double tolerance) {
        if (!(radius > 0 && tolerance > 0 && tolerance >= radius * MIN_TOLERANCE_SHARE)
                || Earth.angle(radius).radians() >= Math.PI / 2) {
            return null;
        }
        double share = Math.min(tolerance / radius, MAX_TOLERANCE_SHARE);
        double radians = Earth.angle(radius).radians();
        return new Buffer(radians, radians * share);
    }

    static @Nullable Surface around(S2Point point, double radius, double tolerance) {
        Buffer buffer = of(radius, tolerance);
        if (buffer == null) {
            return null;
        }
        buffer.addPoint(point);
        return buffer.surface(List.of(point));
    }

    static @Nullable Surface around(List<S2Polyline> lines, double radius, double tolerance) {
        Buffer buffer = of(radius, tolerance);
        if (buffer == null) {
            return null;
        }
        lines.forEach(line -> buffer.addLine(line.vertices()));
        return buffer.surface(
                lines.stream().flatMap(line -> line.vertices().stream()).toList());
    }

    static @Nullable Surface around(Surface surface, double radius, double tolerance) {
        Buffer buffer = of(radius, tolerance);
        if (buffer == null) {
            return null;
        }
        surface.rings().forEach(buffer::addRing);
        return buffer.surface(surface.rings().stream().flatMap(List::stream).toList());
    }

    private static double greatestStep(double radius, double tolerance) {
        double step = 2 * Math.PI / 3 + NUDGE;
        double least = radius - tolerance;
        return radius < Math.PI / 2 ? Math.min(step, 2 * Math.acos(Math.tan(least) / Math.tan(radius))) : step;
    }

    private void addPoint(S2Point point) {
        double step = 2 * Math.PI / Math.ceil(2 * Math.PI / cornerStep) + NUDGE;
        S2Point start = S2.ortho(point);
        S2Point across = point.crossProd(start).normalize();
        for (double angle = 0; angle < 2 * Math.PI; angle += step) {
            add(toward(point, toward(start, across, angle), radius));
        }
        endPath();
    }

    private void addLine(List<S2Point> line) {
        int last = line.size() - 1;
        S2Point start = axis(line.get(0), line.get(1));
        addArc(line.getFirst(), start.mul(-1), start);
        for (int index = 0; index < last - 1; index++) {
            addEdgeAndCorner(line.get(index), line.get(index + 1), line.get(index + 2));
        }
        addEdge(line.get(last - 1), line.get(last));
        S2Point end = axis(line.get(last - 1), line.get(last));
        addArc(line.getLast(), end, end.mul(-1));
        for (int index = last - 2; index >= 0; index--) {
            addEdgeAndCorner(line.get(index + 2), line.get(index + 1), line.get(index));
        }
        addEdge(line.get(1), line.get(0));
        endPath();
    }

    private void addRing(List<S2Point> ring) {
        int size = ring.size();
        for (int index = 0; index < size; index++) {
            addEdgeAndCorner(ring.get(index), ring.get((index + 1) % size), ring.get((index + 2) % size));
        }
        endPath();
    }

    private void addEdgeAndCorner(S2Point from, S2Point corner, S2Point to) {
        addEdge(from, corner);
        if (S2Predicates.sign(from, corner, to) >= 0) {
            addArc(corner, axis(from, corner), axis(corner, to));
            return;
        }
        if (edgeStep > 0) {
            add(toward(corner, axis(from, corner), radius));
        }
        add(corner);
    }

    private void addEdge(S2Point from, S2Point to) {
        S2Point axis = axis(from, to);
        if (edgeStep == 0) {
            add(axis);
            return;
        }
        S2Point along = from.crossProd(axis).normalize();
        double span = from.angle(to);
        double angle = 0;
        do {
            add(toward(toward(from, along, angle), axis, radius));
            angle += edgeStep;
        } while (angle < span);
    }

    /// The arc around a corner against the clock, without its end.
    private void addArc(S2Point corner, S2Point start, S2Point end) {
        S2Point across = corner.crossProd(start).normalize();
        double span = start.angle(end);
        double angle = 0;
        do {
            add(toward(corner, toward(start, across, angle), radius));
            angle += cornerStep;
        } while (angle < span);
        if (edgeStep == 0) {
            add(toward(corner, end, radius));
        }
    }

    /// The direction right of an edge.
    private static S2Point axis(S2Point from, S2Point to) {
        return S2.robustCrossProd(to, from).normalize();
    }

    /// The point at an angle from another in a direction at a right angle to it.
    private static S2Point toward(S2Point point, S2Point direction, double angle) {
        return point.mul(Math.cos(angle)).add(direction.mul(Math.sin(angle))).normalize();
    }

    private void add(S2Point corner) {
        if (++corners <= MAX_CORNERS) {
            path.add(corner);
        }
    }

    private void endPath() {
        paths.add(path);
        path = new ArrayList<>();
    }

    /// What the paths go around; null if they are too long or leave no place outside.
    private @Nullable Surface surface(List<S2Point> geometry) {
        S2Point outside = outside(geometry);
        if (corners > MAX_CORNERS || outside == null) {
            return null;
        }
        VertexSet vertices = new VertexSet();
        List<Segment> segments = new ArrayList<>();
        paths.forEach(ring -> vertices.addRing(ring, 0, segments));
        List<Segment> cut = Cutter.cut(vertices, segments, Cutter.Pairs.ALL);
        return cut == null
                ? null
                : new Border(vertices).around(new Subdivision(vertices, cut, outside, 0), winding -> winding > 0);
    }

    /// A point that is surely farther away than the radius, found opposite the geometry; null if there is none.
    private @Nullable S2Point outside(List<S2Point> geometry) {
        S2Point sum = geometry.stream().reduce(new S2Point(0, 0, 0), (all, next) -> all.add(next));
        if (sum.norm() < 1e-9) {
            return null;
        }
        S2Point opposite = sum.normalize().mul(-1);
        // Everything that lies less than a quarter of the globe from the middle stays so with its edges.
        return geometry.stream().allMatch(point -> opposite.angle(point) > Math.PI / 2 + radius + 1e-6)
                ? opposite
                : null;
    }
}

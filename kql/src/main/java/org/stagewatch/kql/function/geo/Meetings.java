package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2EdgeUtil;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polyline;
import java.util.ArrayList;
import java.util.List;

/// Whether geometries have points in common.
final class Meetings {
    private Meetings() {}

    static boolean ofLines(List<S2Polyline> first, List<S2Polyline> second) {
        return anyPair(sides(first), sides(second), 0);
    }

    /// A line that only touches the border need not meet the surface.
    static boolean ofLinesAndSurfaces(List<S2Polyline> lines, List<Surface> surfaces) {
        return surfaces.stream()
                        .anyMatch(surface -> lines.stream()
                                .anyMatch(line -> line.vertices().stream().anyMatch(surface.polygon()::contains)))
                || anyPair(sides(lines), sidesOf(surfaces), 1);
    }

    static boolean ofSurfaces(List<Surface> first, List<Surface> second) {
        return isAnyInside(first, second) || isAnyInside(second, first) || anyPair(sidesOf(first), sidesOf(second), 0);
    }

    private static boolean isAnyInside(List<Surface> surfaces, List<Surface> others) {
        return surfaces.stream()
                .flatMap(surface -> surface.rings().stream())
                .anyMatch(ring ->
                        others.stream().anyMatch(other -> other.polygon().contains(ring.getFirst())));
    }

    /// @param least 0 if meeting in an end is enough, 1 if two must cross
    private static boolean anyPair(List<Side> first, List<Side> second, int least) {
        VertexSet vertices = new VertexSet();
        List<Segment> segments = new ArrayList<>();
        first.forEach(side -> segments.add(side.segment(vertices, segments.size(), 0)));
        second.forEach(side -> segments.add(side.segment(vertices, segments.size(), 1)));
        return !new NearSegments(vertices, segments).forEachPair((one, other) -> {
            Segment left = segments.get(one);
            Segment right = segments.get(other);
            return left.layer() == right.layer()
                    || S2EdgeUtil.robustCrossing(
                                    vertices.point(left.from()),
                                    vertices.point(left.to()),
                                    vertices.point(right.from()),
                                    vertices.point(right.to()))
                            < least;
        });
    }

    private static List<Side> sides(List<S2Polyline> lines) {
        List<Side> sides = new ArrayList<>();
        for (S2Polyline line : lines) {
            for (int index = 1; index < line.numVertices(); index++) {
                sides.add(new Side(line.vertex(index - 1), line.vertex(index)));
            }
        }
        return sides;
    }

    private static List<Side> sidesOf(List<Surface> surfaces) {
        List<Side> sides = new ArrayList<>();
        for (Surface surface : surfaces) {
            for (List<S2Point> ring : surface.rings()) {
                for (int index = 0; index < ring.size(); index++) {
                    sides.add(new Side(ring.get(index), ring.get((index + 1) % ring.size())));
                }
            }
        }
        return sides;
    }

    private record Side(S2Point from, S2Point to) {
        Segment segment(VertexSet vertices, int id, int layer) {
            return new Segment(vertices.number(from), vertices.number(to), id, layer);
        }
    }
}

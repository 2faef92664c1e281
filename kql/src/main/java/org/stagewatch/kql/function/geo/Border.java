package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Predicates;
import java.util.List;
import java.util.function.IntPredicate;

/// Makes surfaces of what bounds them.
record Border(VertexSet vertices) {
    /// The surface of the faces whose winding number is wanted.
    Surface around(Subdivision subdivision, IntPredicate isInside) {
        return of(subdivision.border(isInside));
    }

    /// The surface left of segments.
    Surface of(List<Segment> segments) {
        List<List<Integer>> rings = Rings.of(segments, this::sharpestLeft);
        return Surface.of(rings.stream()
                .filter(ring -> ring.size() > 2)
                .map(vertices::points)
                .toList());
    }

    /// The side that is the first with the clock, seen from the way back, so that rings that touch stay apart.
    private Segment sharpestLeft(Segment arriving, List<Segment> leaving) {
        S2Point center = vertices.point(arriving.to());
        S2Point back = vertices.point(arriving.from());
        Segment best = leaving.getFirst();
        for (Segment side : leaving.subList(1, leaving.size())) {
            if (S2Predicates.orderedCCW(back, vertices.point(best.to()), vertices.point(side.to()), center)) {
                best = side;
            }
        }
        return best;
    }
}

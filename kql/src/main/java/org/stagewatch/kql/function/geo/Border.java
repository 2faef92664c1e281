package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Predicates;
import java.util.List;
import java.util.function.IntPredicate;

/// Takes surfaces out of a subdivision of the sphere.
record Border(VertexSet vertices, Subdivision subdivision) {
    /// The surface of the faces whose winding number is wanted.
    Surface around(IntPredicate isInside) {
        List<List<Integer>> rings = Rings.of(subdivision.border(isInside), this::sharpestLeft);
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

package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2EdgeUtil;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Predicates;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The sphere cut into faces by segments that only meet at ends. Each face has a winding number: how often the
/// segments, which go round in circles, go around it with the face to the left.
///
/// Every line between two vertices is two sides: side `2k` has the lower vertex at its start, side `2k + 1` is the same
/// the other way, and each has a face to its left.
final class Subdivision {
    private final VertexSet vertices;
    private final List<Segment> lines = new ArrayList<>();
    private final List<List<Segment>> segments = new ArrayList<>();
    private final Map<Integer, List<Integer>> sidesFrom = new LinkedHashMap<>();
    private final S2Point reference;
    private final int referenceWinding;
    private final int[] places;
    private final @Nullable Integer[] windings;

    /// @param reference a point of which the winding number is known
    Subdivision(VertexSet vertices, List<Segment> cut, S2Point reference, int referenceWinding) {
        this.vertices = vertices;
        this.reference = reference;
        this.referenceWinding = referenceWinding;
        Map<Long, List<Segment>> byLine = new LinkedHashMap<>();
        cut.forEach(segment ->
                byLine.computeIfAbsent(segment.key(), _ -> new ArrayList<>()).add(segment));
        for (List<Segment> together : byLine.values()) {
            Segment any = together.getFirst();
            lines.add(new Segment(Math.min(any.from(), any.to()), Math.max(any.from(), any.to()), 0, 0));
            segments.add(together);
        }
        places = new int[2 * lines.size()];
        windings = new Integer[2 * lines.size()];
        for (int side = 0; side < places.length; side++) {
            sidesFrom.computeIfAbsent(from(side), _ -> new ArrayList<>()).add(side);
        }
        sidesFrom.values().forEach(this::sortAround);
        for (int side = 0; side < places.length; side++) {
            if (windings[side] == null) {
                spread(side, windingAt(side));
            }
        }
    }

    /// The sides that have what is wanted to their left, and something else to their right.
    List<Segment> border(IntPredicate isInside) {
        List<Segment> border = new ArrayList<>();
        for (int side = 0; side < places.length; side++) {
            if (isInside.test(winding(side)) && !isInside.test(winding(side ^ 1))) {
                border.add(new Segment(from(side), to(side), id(side), 0));
            }
        }
        return border;
    }

    private int from(int side) {
        Segment line = lines.get(side / 2);
        return side % 2 == 0 ? line.from() : line.to();
    }

    private int to(int side) {
        return from(side ^ 1);
    }

    private int winding(int side) {
        Integer winding = windings[side];
        if (winding == null) {
            throw new IllegalStateException("every side has a winding number by now");
        }
        return winding;
    }

    /// The least id of the segments that go along a side.
    private int id(int side) {
        return segments.get(side / 2).stream()
                .filter(segment -> segment.from() == from(side))
                .mapToInt(Segment::id)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /// How much lower the winding number is right of a side than left of it.
    private int fall(int side) {
        int fall = 0;
        for (Segment segment : segments.get(side / 2)) {
            fall += segment.from() == from(side) ? 1 : -1;
        }
        return fall;
    }

    private void sortAround(List<Integer> sides) {
        S2Point center = vertices.point(from(sides.getFirst()));
        S2Point first = vertices.point(to(sides.getFirst()));
        sides.subList(1, sides.size()).sort((left, right) -> {
            S2Point one = vertices.point(to(left));
            S2Point other = vertices.point(to(right));
            return one.equals(other) ? 0 : S2Predicates.orderedCCW(first, one, other, center) ? -1 : 1;
        });
        for (int place = 0; place < sides.size(); place++) {
            places[sides.get(place)] = place;
        }
    }

    /// Gives a face its winding number, and the faces around it theirs.
    private void spread(int start, int winding) {
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        windings[start] = winding;
        while (!open.isEmpty()) {
            int side = open.pop();
            learn(next(side), winding(side), open);
            learn(side ^ 1, winding(side) - fall(side), open);
        }
    }

    private void learn(int side, int winding, Deque<Integer> open) {
        if (windings[side] == null) {
            windings[side] = winding;
            open.push(side);
        }
    }

    /// The side that goes on along the same face.
    private int next(int side) {
        List<Integer> around = sidesFrom.getOrDefault(to(side), List.of());
        return around.get((places[side ^ 1] + around.size() - 1) % around.size());
    }

    /// The winding number left of a side, from what a line from the reference to its middle crosses.
    private int windingAt(int side) {
        S2Point middle = S2EdgeUtil.interpolate(0.5, vertices.point(from(side)), vertices.point(to(side)));
        int winding = referenceWinding;
        for (int line = 0; line < lines.size(); line++) {
            if (line != side / 2) {
                winding += rise(2 * line, middle);
            }
        }
        boolean isLeft = S2Predicates.sign(vertices.point(from(side)), vertices.point(to(side)), reference) > 0;
        return isLeft ? winding : winding + fall(side);
    }

    /// By how much the winding number rises where the line from the reference to a point crosses a side.
    private int rise(int side, S2Point point) {
        S2Point from = vertices.point(from(side));
        S2Point to = vertices.point(to(side));
        if (S2EdgeUtil.robustCrossing(reference, point, from, to) <= 0) {
            return 0;
        }
        return S2Predicates.sign(from, to, point) > 0 ? fall(side) : -fall(side);
    }
}

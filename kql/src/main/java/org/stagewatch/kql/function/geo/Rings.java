package org.stagewatch.kql.function.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Joins the sides of a border to rings, in the order and with the first corners that S2 gives them.
///
/// S2 begins a ring behind the last of its sides that were latest in the input, and sorts rings by their first side.
final class Rings {
    private final Map<Integer, List<Segment>> sidesFrom = new HashMap<>();
    private final Turns turns;

    /// Which side goes on where several begin.
    @FunctionalInterface
    interface Turns {
        /// The side that is the next with the clock, seen from the way back along the one that arrives.
        Segment next(Segment arriving, List<Segment> leaving);
    }

    private Rings(List<Segment> sides, Turns turns) {
        this.turns = turns;
        for (Segment side : sides) {
            sidesFrom.computeIfAbsent(side.from(), _ -> new ArrayList<>()).add(side);
        }
    }

    /// Rings of vertices. Of each vertex as many sides must leave as arrive.
    static List<List<Integer>> of(List<Segment> sides, Turns turns) {
        Rings rings = new Rings(sides, turns);
        List<Segment> ordered = new ArrayList<>(sides);
        ordered.sort(Comparator.comparingInt(Segment::from).thenComparingInt(Segment::to));
        List<List<Segment>> all = new ArrayList<>();
        for (Segment side : ordered) {
            if (rings.take(side)) {
                rings.follow(side, all);
            }
        }
        all.replaceAll(Rings::begun);
        all.sort(Comparator.comparingInt(ring -> ring.getFirst().id()));
        return all.stream()
                .map(ring -> ring.stream().map(Segment::from).toList())
                .toList();
    }

    /// Follows a side around. Where the way meets itself, a ring is done, so that no ring touches itself.
    private void follow(Segment start, List<List<Segment>> rings) {
        List<Segment> way = new ArrayList<>(List.of(start));
        Map<Integer, Integer> placeOf = new HashMap<>(Map.of(start.from(), 0));
        while (!way.isEmpty()) {
            Segment last = way.getLast();
            Integer place = placeOf.get(last.to());
            if (place != null) {
                List<Segment> ring = way.subList(place, way.size());
                rings.add(new ArrayList<>(ring));
                ring.forEach(side -> placeOf.remove(side.from()));
                ring.clear();
                if (way.isEmpty()) {
                    return;
                }
                last = way.getLast();
            }
            List<Segment> leaving = sidesFrom.getOrDefault(last.to(), List.of());
            if (leaving.isEmpty()) {
                return;
            }
            Segment next = leaving.size() == 1 ? leaving.getFirst() : turns.next(last, leaving);
            leaving.remove(next);
            placeOf.put(next.from(), way.size());
            way.add(next);
        }
    }

    private boolean take(Segment side) {
        return sidesFrom.getOrDefault(side.from(), List.of()).remove(side);
    }

    private static List<Segment> begun(List<Segment> ring) {
        int last = 0;
        boolean hasGap = false;
        for (int place = 1; place < ring.size(); place++) {
            int difference = ring.get(place).id() - ring.get(last).id();
            if (difference < 0) {
                hasGap = true;
            } else if (difference > 0 || !hasGap) {
                last = place;
                hasGap = false;
            }
        }
        List<Segment> begun = new ArrayList<>(ring.subList(last + 1, ring.size()));
        begun.addAll(ring.subList(0, last + 1));
        return begun;
    }
}

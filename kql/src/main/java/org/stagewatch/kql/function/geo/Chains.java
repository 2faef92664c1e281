package org.stagewatch.kql.function.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Joins segments to lines that end where lines branch or cross.
final class Chains {
    private final Map<Integer, List<Segment>> from = new HashMap<>();
    private final Map<Integer, Integer> arriving = new HashMap<>();
    private final Set<Segment> left;

    private Chains(List<Segment> segments) {
        left = new HashSet<>(segments);
        for (Segment segment : segments) {
            from.computeIfAbsent(segment.from(), _ -> new ArrayList<>()).add(segment);
            arriving.merge(segment.to(), 1, Integer::sum);
        }
    }

    /// Lines of vertices, in the order of the segments.
    static List<List<Integer>> of(List<Segment> segments) {
        Chains chains = new Chains(segments);
        List<List<Segment>> all = new ArrayList<>();
        for (Segment segment : segments) {
            if (!chains.isPassed(segment.from())) {
                chains.addFrom(segment, all);
            }
        }
        segments.forEach(segment -> chains.addFrom(segment, all));
        all.sort(Comparator.comparingInt(chain -> chain.getFirst().id()));
        return all.stream().map(Chains::vertices).toList();
    }

    private void addFrom(Segment start, List<List<Segment>> all) {
        if (!left.remove(start)) {
            return;
        }
        List<Segment> chain = new ArrayList<>(List.of(start));
        while (isPassed(chain.getLast().to())) {
            Segment next = from.getOrDefault(chain.getLast().to(), List.of()).getFirst();
            if (!left.remove(next)) {
                break;
            }
            chain.add(next);
        }
        all.add(chain);
    }

    /// Whether one segment arrives at a vertex and one leaves.
    private boolean isPassed(int vertex) {
        return arriving.getOrDefault(vertex, 0) == 1
                && from.getOrDefault(vertex, List.of()).size() == 1;
    }

    private static List<Integer> vertices(List<Segment> chain) {
        List<Integer> vertices = new ArrayList<>(List.of(chain.getFirst().from()));
        chain.forEach(segment -> vertices.add(segment.to()));
        return vertices;
    }
}

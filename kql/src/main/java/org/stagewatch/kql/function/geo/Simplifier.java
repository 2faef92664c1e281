package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Predicates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Replaces chains of segments by long ones that come as near to each of their vertices as a radius.
final class Simplifier {
    static final double DEFAULT_TOLERANCE = 10;
    /// S2 takes no more than 70 degrees.
    private static final double MAX_RADIANS = Math.toRadians(70);
    private static final int MAX_SEGMENTS = 20_000;

    private final VertexSet vertices;
    private final Snapping snapping;
    /// The segments between sites, by where they begin; the ids are of the input.
    private final Map<Integer, List<Segment>> leaving = new TreeMap<>();

    private final Map<Integer, List<Segment>> arriving = new HashMap<>();
    private final Map<Integer, Set<Integer>> snapped = new HashMap<>();
    private final Set<Segment> used = new HashSet<>();
    private final List<Segment> simplified = new ArrayList<>();

    private Simplifier(VertexSet vertices, List<Segment> segments, double radius) {
        this.vertices = vertices;
        snapping = new Snapping(vertices, segments, radius);
        for (int index = 0; index < segments.size(); index++) {
            add(segments.get(index), snapping.chain(index));
        }
        simplify();
    }

    /// The segments that take the place of others; their ends are numbers of the same set. Null if the tolerance can't
    /// be used, or there are too many.
    ///
    /// @param tolerance in meters
    static @Nullable List<Segment> simplify(VertexSet vertices, List<Segment> segments, double tolerance) {
        double radius = Earth.angle(tolerance).radians();
        if (!(tolerance >= 0 && radius <= MAX_RADIANS) || segments.size() > MAX_SEGMENTS) {
            return null;
        }
        List<Segment> numbered = new ArrayList<>();
        segments.forEach(
                segment -> numbered.add(new Segment(segment.from(), segment.to(), numbered.size(), segment.layer())));
        if (tolerance == 0) {
            return numbered;
        }
        Simplifier simplifier = new Simplifier(vertices, numbered, radius);
        return simplifier.simplified.stream()
                .map(segment -> new Segment(
                        vertices.number(simplifier.site(segment.from())),
                        vertices.number(simplifier.site(segment.to())),
                        segment.id(),
                        segment.layer()))
                .toList();
    }

    private void add(Segment segment, List<Integer> chain) {
        if (chain.isEmpty()) {
            return;
        }
        snapped.computeIfAbsent(chain.getFirst(), _ -> new LinkedHashSet<>()).add(segment.from());
        snapped.computeIfAbsent(chain.getLast(), _ -> new LinkedHashSet<>()).add(segment.to());
        for (int place = 1; place < chain.size(); place++) {
            Segment part = new Segment(chain.get(place - 1), chain.get(place), segment.id(), segment.layer());
            leaving.computeIfAbsent(part.from(), _ -> new ArrayList<>()).add(part);
            arriving.computeIfAbsent(part.to(), _ -> new ArrayList<>()).add(part);
        }
    }

    private void simplify() {
        Comparator<Segment> order = Comparator.comparingInt(Segment::from).thenComparingInt(Segment::to);
        List<Segment> all =
                leaving.values().stream().flatMap(List::stream).sorted(order).toList();
        for (Segment segment : all) {
            if (!used.contains(segment) && !isInside(segment.from())) {
                shorten(segment);
            }
        }
        for (Segment segment : all) {
            if (!used.contains(segment)) {
                shorten(segment);
            }
        }
    }

    /// Whether a site has the same two neighbors on every layer, so that it can be left out.
    private boolean isInside(int site) {
        List<Segment> out = leaving.getOrDefault(site, List.of());
        List<Segment> in = arriving.getOrDefault(site, List.of());
        Map<Integer, Integer> neighbors = new HashMap<>();
        Map<Integer, Integer> excess = new HashMap<>();
        out.forEach(segment -> {
            neighbors.merge(segment.to(), 1, Integer::sum);
            excess.merge(segment.layer(), 1, Integer::sum);
        });
        in.forEach(segment -> {
            neighbors.merge(segment.from(), 1, Integer::sum);
            excess.merge(segment.layer(), -1, Integer::sum);
        });
        return !out.isEmpty()
                && neighbors.size() == 2
                && neighbors.values().stream().distinct().count() == 1
                && excess.values().stream().allMatch(difference -> difference == 0);
    }

    /// Goes along the chain that begins with a segment, making it as few long segments as it can.
    private void shorten(Segment first) {
        int start = first.from();
        int from = start;
        int to = first.to();
        boolean isDone;
        do {
            List<Integer> chain = new ArrayList<>(List.of(from, to));
            Set<Integer> seen = new HashSet<>(chain);
            Shortcut shortcut = new Shortcut(site(from));
            boolean canGoOn = avoid(from, from, to, seen, shortcut);
            isDone = !isInside(to) || to == start;
            while (!isDone) {
                int next = following(from, to);
                from = to;
                to = next;
                if (!canGoOn
                        || !reach(from, shortcut)
                        || !avoid(chain.getFirst(), from, to, seen, shortcut)
                        || !shortcut.mayEnd(site(to))) {
                    break;
                }
                chain.add(to);
                seen.add(to);
                isDone = !isInside(to) || to == start;
            }
            replace(chain);
        } while (!isDone);
    }

    private int following(int from, int to) {
        return leaving.getOrDefault(to, List.of()).stream()
                .mapToInt(Segment::to)
                .filter(next -> next != from && next != to)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a site inside a chain has two neighbors"));
    }

    /// Wants the geodesic to pass near all vertices that were moved to a site.
    private boolean reach(int site, Shortcut shortcut) {
        return snapped.getOrDefault(site, Set.of()).stream()
                .allMatch(vertex -> shortcut.through(vertices.point(vertex), snapping.radius()));
    }

    /// Wants the geodesic to leave the sites near a segment on their sides.
    private boolean avoid(int start, int from, int to, Set<Integer> seen, Shortcut shortcut) {
        double reached = site(start).getDistance2(site(from));
        double reaching = site(start).getDistance2(site(to));
        if (reaching < reached || reaching >= Snapping.length2(longest())) {
            return false;
        }
        List<Integer> near = Stream.of(between(from, to), between(to, from))
                .flatMap(List::stream)
                .map(segment -> snapping.sitesNear(segment.id()))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
        for (int site : near) {
            S2Point point = site(site);
            if (site(start).getDistance2(point) >= reaching || !seen.add(site)) {
                continue;
            }
            boolean isLeft = from == start
                    ? S2Predicates.sign(site(from), site(to), point) > 0
                    : S2Predicates.orderedCCW(site(start), site(to), point, site(from));
            if (!shortcut.beside(point, snapping.clearance(), isLeft)) {
                return false;
            }
        }
        return true;
    }

    /// The length of a segment from which on its middle could be too far from what it stands for.
    private double longest() {
        return 2 * Math.acos(Math.sin(snapping.radius()) / Math.sin(1.1 * snapping.radius()));
    }

    private List<Segment> between(int from, int to) {
        return leaving.getOrDefault(from, List.of()).stream()
                .filter(segment -> segment.to() == to)
                .toList();
    }

    /// Puts one segment in the place of those of a chain, for each that goes along it and each that comes back.
    private void replace(List<Integer> chain) {
        int from = chain.getFirst();
        int to = chain.getLast();
        replace(chain, from, to);
        replace(chain.reversed(), to, from);
    }

    private void replace(List<Integer> chain, int from, int to) {
        List<List<Segment>> parts = new ArrayList<>();
        for (int place = 1; place < chain.size(); place++) {
            parts.add(between(chain.get(place - 1), chain.get(place)));
        }
        parts.forEach(used::addAll);
        for (int number = 0; number < parts.getFirst().size(); number++) {
            int which = number;
            int id = parts.stream()
                    .filter(part -> which < part.size())
                    .mapToInt(part -> part.get(which).id())
                    .min()
                    .orElse(0);
            if (from != to) {
                simplified.add(
                        new Segment(from, to, id, parts.getFirst().get(number).layer()));
            }
        }
    }

    private S2Point site(int site) {
        return snapping.site(site);
    }
}

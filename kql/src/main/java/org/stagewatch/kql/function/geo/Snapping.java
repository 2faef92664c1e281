package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S2;
import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2EdgeUtil;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Predicates;
import com.google.common.geometry.S2Predicates.Excluded;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Moves segments to fewer points, as S2 does so that no two are nearer than a radius, and none is nearer than half of
/// that to a segment it isn't an end of.
///
/// The points are taken from the vertices, the one whose cell comes first before the others. A segment then leads
/// through those points near it whose surroundings it crosses.
final class Snapping {
    private static final double MAX_DEVIATION = 1.1;
    private static final double MIN_DISTANCE_TO_SEGMENT = 0.5;
    /// Rounds that make room around points; each makes the next less likely.
    private static final int MAX_ROUNDS = 100;

    private final VertexSet vertices;
    private final List<Segment> segments;
    private final double radius;
    private final double radius2;
    private final List<S2Point> sites = new ArrayList<>();
    private final List<List<Integer>> sitesNear = new ArrayList<>();

    /// @param radius in radians
    Snapping(VertexSet vertices, List<Segment> segments, double radius) {
        this.vertices = vertices;
        this.segments = segments;
        this.radius = radius;
        radius2 = length2(radius);
        chooseSites();
        for (Segment segment : segments) {
            List<Integer> near = new ArrayList<>();
            for (int site = 0; site < sites.size(); site++) {
                if (isNear(sites.get(site), segment)) {
                    near.add(site);
                }
            }
            near.sort((one, other) -> compareByDistance(segment, one, other));
            sitesNear.add(near);
        }
        makeRoom();
    }

    S2Point site(int site) {
        return sites.get(site);
    }

    /// The sites that are so near to a segment that they matter to it, from its start on.
    List<Integer> sitesNear(int segment) {
        return Collections.unmodifiableList(sitesNear.get(segment));
    }

    double radius() {
        return radius;
    }

    /// How near a site may be to a segment that doesn't end in it, in radians.
    double clearance() {
        return radius * MIN_DISTANCE_TO_SEGMENT;
    }

    /// The square of the chord of an angle.
    static double length2(double radians) {
        double half = Math.sin(0.5 * Math.min(Math.PI, radians));
        return 4 * half * half;
    }

    private void chooseSites() {
        TreeSet<Integer> used = new TreeSet<>();
        segments.forEach(segment -> Collections.addAll(used, segment.from(), segment.to()));
        List<S2Point> points =
                new ArrayList<>(used.stream().map(vertices::point).toList());
        points.sort(Comparator.comparing(S2CellId::fromPoint).thenComparing(Comparator.naturalOrder()));
        for (S2Point point : points) {
            boolean isFree = sites.stream().allMatch(site -> site.getDistance2(point) > radius2);
            if (isFree) {
                sites.add(point);
            }
        }
    }

    private boolean isNear(S2Point site, Segment segment) {
        double query = radius * (MAX_DEVIATION + MIN_DISTANCE_TO_SEGMENT);
        S2Point middle = start(segment).add(end(segment)).mul(0.5);
        if (site.getDistance(middle) > middle.getDistance(end(segment)) + query) {
            return false;
        }
        return S2EdgeUtil.getDistance(site, start(segment), end(segment)).radians() <= query;
    }

    private int compareByDistance(Segment segment, int one, int other) {
        int comparison = S2Predicates.compareDistances(start(segment), sites.get(one), sites.get(other));
        return comparison != 0 ? comparison : Integer.compare(one, other);
    }

    /// The sites that a segment leads through.
    List<Integer> chain(int index) {
        Segment segment = segments.get(index);
        Deque<Integer> chain = new ArrayDeque<>();
        for (int site : sitesNear.get(index)) {
            S2Point point = sites.get(site);
            boolean isReached = S2Predicates.compareEdgeDistance(point, start(segment), end(segment), radius2) <= 0;
            if (isReached && outlasts(point, chain, segment)) {
                chain.addLast(site);
            }
        }
        return List.copyOf(chain);
    }

    /// Whether a site has a part of a segment to itself. Those of a chain that have none then are taken off.
    private boolean outlasts(S2Point site, Deque<Integer> chain, Segment segment) {
        while (!chain.isEmpty()) {
            S2Point last = sites.get(chain.getLast());
            if (isApart(last, site)) {
                return true;
            }
            Excluded excluded = S2Predicates.getVoronoiSiteExclusion(last, site, start(segment), end(segment), radius2);
            if (excluded == Excluded.SECOND) {
                return false;
            }
            if (excluded != Excluded.FIRST && isNeeded(last, site, chain, segment)) {
                return true;
            }
            chain.removeLast();
        }
        return true;
    }

    /// Whether the last site of a chain has a part between the one before and the one behind.
    private boolean isNeeded(S2Point last, S2Point next, Deque<Integer> chain, Segment segment) {
        if (chain.size() < 2) {
            return true;
        }
        int end = chain.removeLast();
        S2Point before = sites.get(chain.getLast());
        chain.addLast(end);
        if (isApart(before, next)) {
            return true;
        }
        int side = S2Predicates.sign(start(segment), end(segment), last);
        return S2Predicates.sign(before, last, next) == side
                || S2Predicates.edgeCircumcenterSign(start(segment), end(segment), before, last, next) != side;
    }

    private boolean isApart(S2Point one, S2Point other) {
        return one.getDistance2(other) >= length2(2 * radius);
    }

    /// Adds sites until no chain passes too near to a site that isn't on it.
    private void makeRoom() {
        Set<Integer> open =
                new LinkedHashSet<>(IntStream.range(0, segments.size()).boxed().toList());
        for (int round = 0; round < MAX_ROUNDS && !open.isEmpty(); round++) {
            Set<Integer> next = new LinkedHashSet<>();
            for (int segment : open) {
                next.remove(segment);
                makeRoom(segment, next);
            }
            open = next;
        }
    }

    private void makeRoom(int index, Set<Integer> open) {
        List<Integer> chain = chain(index);
        List<Integer> near = List.copyOf(sitesNear.get(index));
        int passed = 0;
        for (int place = 0; place < near.size() && passed < chain.size(); place++) {
            int site = near.get(place);
            if (site == chain.get(passed)) {
                passed++;
            } else if (passed > 0 && isTooNear(site, chain.get(passed - 1), chain.get(passed))) {
                addBetween(site, chain.get(passed - 1), chain.get(passed), segments.get(index), open);
                while (!near.get(place + 1).equals(chain.get(passed))) {
                    place++;
                }
            }
        }
    }

    private boolean isTooNear(int site, int from, int to) {
        return S2Predicates.compareEdgeDistance(sites.get(site), sites.get(from), sites.get(to), length2(clearance()))
                < 0;
    }

    /// Adds the site of a segment that is the nearest to one to be avoided, where none of two others covers it.
    private void addBetween(int avoided, int from, int to, Segment segment, Set<Integer> open) {
        S2Point normal = S2.robustCrossProd(start(segment), end(segment)).normalize();
        S2Point along = end(segment).sub(start(segment));
        S2Point site = S2EdgeUtil.getClosestPoint(sites.get(avoided), start(segment), end(segment));
        S2Point least = endOfCover(sites.get(from), normal, 1);
        S2Point most = endOfCover(sites.get(to), normal, -1);
        if (site.sub(least).dotProd(along) < 0) {
            site = least;
        } else if (most.sub(site).dotProd(along) < 0) {
            site = most;
        }
        sites.add(site);
        int number = sites.size() - 1;
        for (int index = 0; index < segments.size(); index++) {
            Segment other = segments.get(index);
            if (isNear(site, other)) {
                sitesNear.get(index).add(number);
                sitesNear.get(index).sort((one, two) -> compareByDistance(other, one, two));
                open.add(index);
            }
        }
    }

    /// Where the circle around a site leaves a great circle.
    private S2Point endOfCover(S2Point site, S2Point normal, int direction) {
        double height = normal.dotProd(site);
        S2Point foot = site.sub(normal.mul(height)).normalize();
        double reach = Math.acos(Math.min(1, Math.cos(radius) / Math.sqrt(1 - height * height)));
        return foot.mul(Math.cos(reach))
                .add(normal.crossProd(foot).mul(direction * Math.sin(reach)))
                .normalize();
    }

    private S2Point start(Segment segment) {
        return vertices.point(segment.from());
    }

    private S2Point end(Segment segment) {
        return vertices.point(segment.to());
    }
}

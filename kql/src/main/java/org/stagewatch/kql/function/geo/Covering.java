package org.stagewatch.kql.function.geo;

import com.google.common.geometry.S1ChordAngle;
import com.google.common.geometry.S2Cell;
import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polyline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The S2 cells of one level that cover lines or surfaces.
final class Covering {
    private static final int MAX_CELLS = 65_536;

    private Covering() {}

    /// The tokens of the cells that lines meet, or come as near as the radius; null if there are too many.
    static @Nullable String ofLines(List<S2Polyline> lines, int level, double radius) {
        return radius == 0
                ? of(level, cell -> lines.stream().anyMatch(line -> line.mayIntersect(cell)))
                : of(level, cell -> lines.stream().anyMatch(line -> isNear(cell, line.vertices(), radius)));
    }

    /// The tokens of the cells that surfaces meet, or come as near as the radius; null if there are too many.
    static @Nullable String ofSurfaces(List<Surface> surfaces, int level, double radius) {
        return of(
                level,
                cell -> surfaces.stream()
                        .anyMatch(surface -> surface.polygon().mayIntersect(cell)
                                || radius > 0
                                        && surface.borders().stream()
                                                .anyMatch(line -> isNear(cell, line.vertices(), radius))));
    }

    private static @Nullable String of(int level, Predicate<S2Cell> meets) {
        List<String> tokens = new ArrayList<>();
        Deque<S2CellId> open = new ArrayDeque<>();
        for (int face = 0; face < 6; face++) {
            open.add(S2CellId.fromFace(face));
        }
        while (!open.isEmpty()) {
            S2CellId id = open.pop();
            if (!meets.test(new S2Cell(id))) {
                continue;
            }
            if (id.level() == level) {
                tokens.add(id.toToken());
                if (tokens.size() > MAX_CELLS) {
                    return null;
                }
                continue;
            }
            for (int child = 3; child >= 0; child--) {
                open.push(id.child(child));
            }
        }
        return CellSet.of(tokens);
    }

    private static boolean isNear(S2Cell cell, List<S2Point> line, double radius) {
        S1ChordAngle limit = S1ChordAngle.fromS1Angle(Earth.angle(radius));
        for (int index = 1; index < line.size(); index++) {
            if (cell.getDistanceToEdge(line.get(index - 1), line.get(index)).compareTo(limit) <= 0) {
                return true;
            }
        }
        return false;
    }
}

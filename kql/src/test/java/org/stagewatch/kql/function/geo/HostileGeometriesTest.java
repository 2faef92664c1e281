package org.stagewatch.kql.function.geo;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stagewatch.kql.dialect.JavaBody;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;

/// Whatever the geometry, a function gives a value or null.
class HostileGeometriesTest {
    private static final int ROUNDS = 10;
    private static final String[] COORDINATES = {
        "0", "1", "-1", "90", "-90", "180", "-180", "179.9999999999", "1e-300", "89.99999999999999", "1e999", "91"
    };
    private static final String[] TYPES = {
        "LineString", "MultiLineString", "Polygon", "MultiPolygon", "Point", "GeometryCollection"
    };
    private static final String[] TEXTS = {
        "",
        "sunny",
        "89c259",
        "862a1072fffffff",
        "ffffffffffffffff",
        "0",
        "1",
        "8009fffffffffff",
        "[[[[",
        "POINT(1 1)",
        "POLYGON((0 0,1"
    };

    @Test
    void neverMakesAFunctionFail() {
        long seed = 20_240_229;
        Random random = new Random(seed);
        for (FunctionDefinition definition : GeoFunctions.ALL) {
            ScalarFunction function = definition.define();
            for (Overload overload : function.overloads()) {
                for (Implementation implementation : overload.implementations().values()) {
                    if (implementation instanceof Implementation.Java(var _, var body)) {
                        run(function.name(), overload, body, seed, random);
                    }
                }
            }
        }
    }

    private static void run(String name, Overload overload, JavaBody body, long seed, Random random) {
        for (int round = 0; round < ROUNDS; round++) {
            @Nullable
            Object[] arguments = overload.parameters().stream()
                    .map(parameter -> argument(parameter, random))
                    .toArray();
            assertThatCode(() -> body.apply(arguments))
                    .as("%s of %s, seed %d", name, List.of(arguments), seed)
                    .doesNotThrowAnyException();
        }
    }

    private static Object argument(Parameter parameter, Random random) {
        return switch (parameter.name()) {
            case "lineString", "lineString1", "lineString2", "polygon", "polygon1", "polygon2" -> geometry(random);
            case "polygons", "lineStrings" -> "[" + geometry(random) + "," + geometry(random) + "]";
            case "geohash", "s2cell", "h3cell", "wkt" -> pick(TEXTS, random);
            case "level", "resolution", "distance", "accuracy" -> random.nextInt(-1, 7);
            case "radius", "tolerance", "c_radius" -> random.nextBoolean() ? Math.exp(random.nextDouble(-5, 20)) : 0.0;
            default -> random.nextBoolean() ? random.nextDouble(-200, 200) : Double.NaN;
        };
    }

    private static String geometry(Random random) {
        int depth = random.nextInt(2, 5);
        String type = random.nextInt(5) == 0 ? pick(TYPES, random) : TYPES[new int[] {0, 0, 0, 2, 3}[depth]];
        return "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates(depth, random) + "}";
    }

    private static String coordinates(int depth, Random random) {
        if (depth == 1) {
            return "[" + coordinate(180, random) + "," + coordinate(90, random) + "]";
        }
        List<String> parts = new ArrayList<>();
        int count = depth == 2 ? random.nextInt(7) : random.nextInt(1, 3);
        for (int part = 0; part < count; part++) {
            parts.add(coordinates(depth - 1, random));
        }
        if (depth == 2 && !parts.isEmpty() && random.nextInt(4) > 0) {
            parts.add(parts.getFirst());
        }
        return "[" + String.join(",", parts) + "]";
    }

    private static String coordinate(int limit, Random random) {
        return random.nextInt(3) == 0
                ? pick(COORDINATES, random)
                : Double.toString(random.nextBoolean() ? random.nextInt(-3, 4) : random.nextDouble(-limit, limit));
    }

    private static String pick(String[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}

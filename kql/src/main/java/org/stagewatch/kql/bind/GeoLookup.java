package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.type.ScalarType;

/// `geo_polygon_lookup` and `geo_line_lookup`: joins places with the polygons they are in, or the lines they are near.
/// Source: the manual pages of these.
record GeoLookup(Shape shape) implements Plugin {
    private static final int KEYS = 4;
    private static final String MATCHED = """
            let numbered = materialize(places | serialize number = row_number());
            let matched = numbered
                | extend one = 1
                | join kind=inner (shapes | extend one = 1) on one
                | where {condition};
            """;
    private static final String ALL = MATCHED + """
            union matched, (numbered | join kind=leftanti matched on number)
            """;

    enum Shape {
        POLYGON("geo_distance_point_to_polygon(longitude, latitude, shape) <= radius"),
        LINE("geo_distance_point_to_line(longitude, latitude, shape) <= radius");

        private final String isNear;

        Shape(String isNear) {
            this.isNear = isNear;
        }
    }

    @Override
    public Rows bind(PluginCall call) {
        if (!call.hasArguments(shape == Shape.LINE ? KEYS + 1 : KEYS, KEYS + 4)) {
            return Rows.broken();
        }
        Rows lookup = new TabularBinder(call.binding(), call.scope())
                .bind(call.arguments().getFirst().value());
        ExpressionBinder among = new ExpressionBinder(call.binding(), call.scope(), lookup);
        Column key = call.column(1, among);
        Column longitude = call.column(2);
        Column latitude = call.column(3);
        ScalarExpression radius = radius(call);
        if (key == null || longitude == null || latitude == null || lookup.isBroken()) {
            return call.rows();
        }
        if (key.type() != ScalarType.DYNAMIC) {
            call.binding()
                    .report(Problems.notTheType(
                            ScalarType.DYNAMIC,
                            key.type(),
                            call.arguments().get(1).span()));
            return call.rows();
        }
        boolean isKeyKept = isTrue(call, KEYS + 3, "return_lookup_key");
        List<Column> added = lookup.visible().stream()
                .filter(column -> isKeyKept || !column.name().equalsIgnoreCase(key.name()))
                .toList();
        if (key.type() != ScalarType.DYNAMIC
                || !longitude.type().isNumeric()
                || !latitude.type().isNumeric()) {
            return call.refused(
                    "its shapes must be dynamics, and longitude and latitude numbers", named(call, added, null));
        }
        String condition = radius == null ? "geo_point_in_polygon(longitude, latitude, shape)" : shape.isNear;
        String matches = isTrue(call, KEYS + 1, "return_unmatched") ? ALL : MATCHED + "matched\n";
        Rows found = new Meaning(matches.replace("{condition}", condition))
                .over(
                        Map.of(
                                "places", places(call, longitude, latitude),
                                "shapes", shapes(call, lookup, key, radius, added)),
                        Map.of(),
                        call.binding(),
                        call.span());
        return found.isBroken() ? found : named(call, added, found);
    }

    /// The distance within which a place matches; null if it is not given.
    private static @Nullable ScalarExpression radius(PluginCall call) {
        Argument argument = call.argument(KEYS, "radius");
        return argument == null
                ? null
                : new ExpressionBinder(call.binding(), call.scope(), Rows.of(new Plan.Values(List.of(), List.of())))
                        .bindAs(ScalarType.REAL, argument.value());
    }

    private static boolean isTrue(PluginCall call, int place, String name) {
        Argument argument = call.argument(place, name);
        return argument != null
                && argument.value() instanceof Expression.Literal(var _, var type, var value)
                && type == ScalarType.BOOL
                && Boolean.TRUE.equals(value);
    }

    private static Rows places(PluginCall call, Column longitude, Column latitude) {
        List<Assignment> assignments = new ArrayList<>();
        assignments.add(as(call, "longitude", new ScalarExpression.ColumnValue(longitude)));
        assignments.add(as(call, "latitude", new ScalarExpression.ColumnValue(latitude)));
        for (Column column : call.rows().visible()) {
            assignments.add(as(call, "own" + assignments.size(), new ScalarExpression.ColumnValue(column)));
        }
        return call.rows().project(assignments);
    }

    private static Rows shapes(
            PluginCall call, Rows lookup, Column key, @Nullable ScalarExpression radius, List<Column> added) {
        List<Assignment> assignments = new ArrayList<>();
        assignments.add(as(call, "shape", new ScalarExpression.ColumnValue(key)));
        assignments.add(
                as(call, "radius", radius == null ? new ScalarExpression.Constant(ScalarType.REAL, 0.0) : radius));
        for (Column column : added) {
            assignments.add(as(call, "found" + assignments.size(), new ScalarExpression.ColumnValue(column)));
        }
        return lookup.project(assignments);
    }

    private static Assignment as(PluginCall call, String name, ScalarExpression value) {
        return new Assignment(call.binding().newColumn(name, value.type()), value);
    }

    /// The columns of both sides under their names, those of the lookup table made unique.
    ///
    /// @param found what matches; null if nothing is to run
    private static Rows named(PluginCall call, List<Column> added, @Nullable Rows found) {
        ColumnNames names = new ColumnNames(call.binding().library());
        List<Assignment> assignments = new ArrayList<>();
        for (Column column : call.rows().visible()) {
            names.take(column.name());
            assignments.add(new Assignment(
                    call.binding().renew(column), value(found, column, "own" + (assignments.size() + 2))));
        }
        int own = assignments.size();
        for (Column column : added) {
            assignments.add(new Assignment(
                    call.binding().newColumn(names.unique(column.name()), column.type()),
                    value(found, column, "found" + (assignments.size() - own + 2))));
        }
        return (found == null ? call.rows() : found).project(assignments);
    }

    private static ScalarExpression value(@Nullable Rows found, Column column, String name) {
        Column of = found == null ? null : found.find(name);
        return of == null ? new ScalarExpression.Constant(column.type(), null) : new ScalarExpression.ColumnValue(of);
    }
}

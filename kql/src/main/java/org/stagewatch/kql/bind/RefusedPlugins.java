package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stagewatch.kql.bind.RefusedPlugin.OfNothing;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.type.ScalarType;

/// The plugins that are bound and not run, by name.
final class RefusedPlugins {
    private static final String ALGORITHM = "the manual doesn't say how its patterns are found";
    private static final String OUTSIDE = "it calls a service outside of the data";
    private static final String FOREIGN_CODE = "it runs code of another language";
    private static final String UNDEFINED = "the manual leaves open what some of its results are";
    private static final int ANY = Integer.MAX_VALUE;

    private RefusedPlugins() {}

    static Map<String, Plugin> all() {
        Map<String, Plugin> plugins = new TreeMap<>();
        for (String name : List.of("autocluster", "basket")) {
            plugins.put(name, new RefusedPlugin(0, ANY, OfNothing.NO_ROWS, ALGORITHM, call -> {
                List<Column> columns = segments(call, "Count", "Percent");
                columns.addAll(call.rows().visible());
                return columns;
            }));
        }
        plugins.put("diffpatterns", new RefusedPlugin(3, ANY, OfNothing.UNKNOWN, ALGORITHM, call -> {
            List<Column> columns = segments(call, "CountA", "CountB", "PercentA", "PercentB", "PercentDiffAB");
            columns.addAll(call.rows().visible());
            return columns;
        }));
        for (String name : List.of("http_request", "http_request_post")) {
            plugins.put(
                    name,
                    new RefusedPlugin(
                            1,
                            4,
                            OfNothing.UNKNOWN,
                            OUTSIDE,
                            call -> List.of(
                                    call.binding().newColumn("ResponseHeaders", ScalarType.DYNAMIC),
                                    call.binding().newColumn("ResponseBody", ScalarType.DYNAMIC))));
        }
        plugins.put("infer_storage_schema", text("CslSchema"));
        plugins.put("infer_storage_schema_with_suggestions", text("SuggestedTableSchema"));
        for (String name : List.of(
                "sql_request",
                "mysql_request",
                "postgresql_request",
                "cosmosdb_sql_request",
                "dax_request",
                "azure_digital_twins_query_request",
                "execute_query",
                "execute_show_command")) {
            plugins.put(name, new OpenRefusedPlugin(OUTSIDE));
        }
        for (String name : List.of("python", "r", "csharp")) {
            plugins.put(name, new OpenRefusedPlugin(FOREIGN_CODE));
        }
        plugins.put("funnel_sequence", new RefusedPlugin(8, 8, OfNothing.UNKNOWN, UNDEFINED, call -> {
            List<Column> columns = named(call, 1);
            for (Column state : named(call, 6)) {
                columns.add(call.binding().newColumn("prev", state.type()));
                columns.add(call.binding().newColumn("next", state.type()));
            }
            columns.add(call.binding().newColumn("dcount", ScalarType.LONG));
            columns.add(call.binding().newColumn("samples", ScalarType.DYNAMIC));
            return columns;
        }));
        plugins.put("funnel_sequence_completion", new RefusedPlugin(8, 8, OfNothing.UNKNOWN, UNDEFINED, call -> {
            List<Column> columns = named(call, 1);
            for (Column state : named(call, 5)) {
                columns.add(call.binding().newColumn(state.name(), ScalarType.STRING));
            }
            columns.add(call.binding().newColumn("Period", ScalarType.TIMESPAN));
            columns.add(call.binding().newColumn("dcount", ScalarType.LONG));
            return columns;
        }));
        return plugins;
    }

    /// The column that an argument names; none after a report.
    private static List<Column> named(PluginCall call, int place) {
        Column column = call.column(place);
        return column == null ? new ArrayList<>() : new ArrayList<>(List.of(column));
    }

    private static Plugin text(String column) {
        return new RefusedPlugin(
                1, 1, OfNothing.UNKNOWN, OUTSIDE, call -> List.of(call.binding().newColumn(column, ScalarType.STRING)));
    }

    /// `SegmentId` and the columns that measure a segment: counts are longs, and percentages real.
    private static List<Column> segments(PluginCall call, String... measures) {
        List<Column> columns = new ArrayList<>();
        columns.add(call.binding().newColumn("SegmentId", ScalarType.LONG));
        for (String measure : measures) {
            ScalarType type = measure.startsWith("Count") ? ScalarType.LONG : ScalarType.REAL;
            columns.add(call.binding().newColumn(measure, type));
        }
        return columns;
    }
}

package org.stagewatch.kql.sql;

import java.util.stream.Collectors;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.Plan.Walk.Repeats;

/// Writes walks over a graph and its components as recursive queries.
///
/// A walk begins once for each node that its rows name, however many rows name it, and grows by one edge in each round.
/// The shortest ones are found breadth first: the keyed table of a round keeps which nodes were reached, so that the
/// work is bounded by nodes and edges, and not by the number of walks.
/// Source: the DuckDB manual, *Recursive CTEs* and *USING KEY*.
final class SqlWalk {
    private final SqlWriter.Writing writing;
    private final Dialect dialect;

    SqlWalk(SqlWriter.Writing writing, Dialect dialect) {
        this.writing = writing;
        this.dialect = dialect;
    }

    SqlQuery query(Plan.Walk walk) {
        String input = walk.input().columns().stream()
                .map(column -> "i." + name(column))
                .collect(Collectors.joining(", "));
        String result = "SELECT " + (input.isEmpty() ? "" : input + ", ") + "w.node AS " + name(walk.end())
                + ", CAST(to_json(w.steps) AS VARCHAR) AS " + name(walk.steps())
                + ", CAST(to_json(w.visited) AS VARCHAR) AS " + name(walk.visited())
                + " FROM i JOIN w ON w.start = i." + name(walk.from())
                + " WHERE len(w.steps) >= " + walk.least();
        return new SqlQuery.Text("WITH RECURSIVE i AS MATERIALIZED (" + writing.text(walk.input()) + "), "
                + edges(walk.edges())
                + ", s AS MATERIALIZED (SELECT DISTINCT " + name(walk.from()) + " AS start FROM i), "
                + walks(walk) + " " + result);
    }

    private String edges(Plan.Walk.Edges edges) {
        return "e AS MATERIALIZED (SELECT " + name(edges.id()) + " AS id, " + name(edges.from()) + " AS a, "
                + name(edges.to()) + " AS b FROM (" + writing.text(edges.plan()) + ") AS all_edges)";
    }

    private static String walks(Plan.Walk walk) {
        return switch (walk.repeats()) {
            case ALLOWED, NO_EDGE, NO_NODE ->
                "w(start, node, steps, visited) AS (" + NOWHERE + " UNION ALL " + NEXT + " WHERE len(w.steps) < "
                        + walk.most() + newOnly(walk.repeats()) + ")";
            case SHORTEST ->
                "w(start, node, steps, visited) USING KEY (start, node) AS (" + first(walk) + " UNION " + NEXT
                        + " ANTI JOIN recurring.w AS seen ON seen.start = w.start AND seen.node = e.b"
                        + " WHERE len(w.steps) < " + walk.most() + ")";
            case ALL_SHORTEST ->
                distances(walk) + ", w(start, node, steps, visited) AS (" + first(walk) + " UNION ALL " + NEXT
                        + " JOIN d ON d.start = w.start AND d.node = e.b AND d.distance = len(w.steps) + 1"
                        + " WHERE len(w.steps) < " + walk.most() + ")";
        };
    }

    private static final String NOWHERE =
            "SELECT start, start AS node, CAST([] AS BIGINT[]) AS steps, CAST([] AS BIGINT[]) AS visited FROM s";

    private static final String ONE_STEP =
            "SELECT s.start, e.b AS node, [e.id] AS steps, [e.b] AS visited FROM s JOIN e ON e.a = s.start";

    private static final String NEXT = "SELECT w.start, e.b, list_append(w.steps, e.id), list_append(w.visited, e.b)"
            + " FROM w JOIN e ON e.a = w.node";

    private static String first(Plan.Walk walk) {
        return walk.least() == 0 ? NOWHERE : ONE_STEP;
    }

    private static String newOnly(Repeats repeats) {
        return switch (repeats) {
            case NO_EDGE -> " AND NOT list_contains(w.steps, e.id)";
            case NO_NODE -> " AND e.b <> w.start AND NOT list_contains(w.visited, e.b)";
            case ALLOWED, SHORTEST, ALL_SHORTEST -> "";
        };
    }

    /// How many edges each node is away from each start.
    private static String distances(Plan.Walk walk) {
        String first = walk.least() == 0
                ? "SELECT start, start AS node, 0 AS distance FROM s"
                : "SELECT DISTINCT s.start, e.b AS node, 1 AS distance FROM s JOIN e ON e.a = s.start";
        return "d(start, node, distance) USING KEY (start, node) AS (" + first
                + " UNION SELECT d.start, e.b, d.distance + 1 FROM d JOIN e ON e.a = d.node"
                + " ANTI JOIN recurring.d AS seen ON seen.start = d.start AND seen.node = e.b"
                + " WHERE d.distance < " + walk.most() + ")";
    }

    /// Each node takes the least label that it can reach, and components are numbered by their first edge, those of
    /// each part from 0. A strong
    /// component is what reaches one another, so that all pairs of nodes with a path between them are worked out.
    SqlQuery query(Plan.Components components) {
        String labels = switch (components.kind()) {
            case WEAK ->
                "b AS MATERIALIZED (SELECT a, b FROM e UNION SELECT b, a FROM e), "
                        + "w(node, label) USING KEY (node) AS (SELECT node, node AS label FROM n UNION "
                        + "SELECT b.b, min(w.label) FROM w JOIN b ON b.a = w.node "
                        + "JOIN recurring.w AS known ON known.node = b.b WHERE w.label < known.label GROUP BY b.b), "
                        + "l AS (SELECT node, label FROM w)";
            case STRONG ->
                "r(start, node) USING KEY (start, node) AS (SELECT node AS start, node FROM n UNION "
                        + "SELECT r.start, e.b FROM r JOIN e ON e.a = r.node "
                        + "ANTI JOIN recurring.r AS seen ON seen.start = r.start AND seen.node = e.b), "
                        + "l AS (SELECT there.start AS node, min(there.node) AS label FROM r AS there "
                        + "JOIN r AS back ON back.start = there.node AND back.node = there.start GROUP BY 1)";
        };
        String input = components.input().columns().stream()
                .map(column -> "i." + name(column))
                .collect(Collectors.joining(", "));
        return new SqlQuery.Text("WITH RECURSIVE i AS MATERIALIZED (" + writing.text(components.input()) + "), "
                + edges(components.edges())
                + ", n AS MATERIALIZED (SELECT DISTINCT " + name(components.node()) + " AS node, "
                + (components.part() == null ? "0" : name(components.part())) + " AS part FROM i), "
                + labels
                + ", o AS (SELECT l.label, min(e.id) AS first_edge FROM l JOIN e ON e.a = l.node GROUP BY 1), "
                + "c AS (SELECT DISTINCT l.label, dense_rank() OVER (PARTITION BY n.part"
                + " ORDER BY o.first_edge NULLS LAST, l.label) - 1"
                + " AS component FROM l JOIN n ON n.node = l.node LEFT JOIN o ON o.label = l.label)"
                + " SELECT " + input + ", c.component AS " + name(components.component())
                + " FROM i JOIN l ON l.node = i." + name(components.node()) + " JOIN c ON c.label = l.label");
    }

    private String name(Column column) {
        return dialect.quoteName(SqlWriter.name(column));
    }
}

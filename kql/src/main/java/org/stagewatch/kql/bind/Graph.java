package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;

/// A bound graph: two tables that refer to each other by ids. Each is worked out once and read as often as need be.
///
/// A node's id is the hash of its key, as Kusto shows it too; in a graph of parts, of the part and its key.
record Graph(Edges edges, Nodes nodes) implements Piped {
    /// The edges of a graph.
    ///
    /// @param properties the columns that a query sees
    /// @param id numbers the edges from 1
    /// @param source the id of the node it comes from
    /// @param target the id of the node it goes to
    /// @param sourceHash what a query sees of the source's id
    /// @param targetHash what a query sees of the target's id
    record Edges(
            Plan.Shared plan,
            List<Column> properties,
            Column id,
            Column source,
            Column target,
            Column sourceHash,
            Column targetHash) {
        Edges {
            properties = List.copyOf(properties);
        }

        /// The same edges in new columns, for another place of the query.
        Edges renew(Binding binding) {
            Renewal renewal = Renewal.of(plan, binding);
            return new Edges(
                    renewal.plan,
                    renewal.all(properties),
                    renewal.of(id),
                    renewal.of(source),
                    renewal.of(target),
                    renewal.of(sourceHash),
                    renewal.of(targetHash));
        }
    }

    /// The nodes of a graph: each id once.
    ///
    /// @param key the value that tells it apart, as the query gives it
    /// @param hash what a query sees of the id
    /// @param part the value of the part that it belongs to, or null if the graph is whole
    record Nodes(
            Plan.Shared plan,
            List<Column> properties,
            Column id,
            Column key,
            Column hash,
            @Nullable Column part) {
        Nodes {
            properties = List.copyOf(properties);
        }

        /// The same nodes in new columns, for another place of the query.
        Nodes renew(Binding binding) {
            Renewal renewal = Renewal.of(plan, binding);
            return new Nodes(
                    renewal.plan,
                    renewal.all(properties),
                    renewal.of(id),
                    renewal.of(key),
                    renewal.of(hash),
                    part == null ? null : renewal.of(part));
        }
    }

    /// A second reading of a shared plan, and which of its columns stands for which of the first.
    private record Renewal(Plan.Shared plan, Map<Column, Column> columns) {
        static Renewal of(Plan.Shared plan, Binding binding) {
            Map<Column, Column> columns = new HashMap<>();
            List<Column> renewed = new ArrayList<>();
            for (Column column : plan.columns()) {
                renewed.add(columns.computeIfAbsent(column, binding::renew));
            }
            return new Renewal(new Plan.Shared(plan.shared(), renewed), columns);
        }

        Column of(Column column) {
            return columns.getOrDefault(column, column);
        }

        List<Column> all(List<Column> list) {
            return list.stream().map(this::of).toList();
        }
    }
}

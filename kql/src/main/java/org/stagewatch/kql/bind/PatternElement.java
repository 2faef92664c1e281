package org.stagewatch.kql.bind;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;

/// A node or an edge of the pattern of `graph-match`, and the columns that stand for it.
sealed interface PatternElement {
    /// The columns that a query reads as `element.property`.
    List<Column> properties();

    /// The columns whose use needs the element's value.
    Set<Column> columns();

    default @Nullable Column property(String name) {
        return properties().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /// A node; a named one may stand in several places of the pattern.
    record Node(Graph.Nodes rows) implements PatternElement {
        @Override
        public List<Column> properties() {
            return rows.properties();
        }

        @Override
        public Set<Column> columns() {
            return Set.copyOf(rows.plan().columns());
        }
    }

    /// Just one edge.
    ///
    /// @param plan the graph's edges, both ways if any direction will do
    /// @param left the id of the node that stands left of it in the pattern
    /// @param right the id of the node that stands right of it
    record Edge(Plan plan, List<Column> properties, Column id, Column left, Column right) implements PatternElement {
        @Override
        public Set<Column> columns() {
            return Set.copyOf(plan.columns());
        }
    }

    /// Several edges in a row.
    ///
    /// @param step any one of its edges: the properties are those of this one
    /// @param inner any one node between them
    /// @param steps a dynamic column for the ids of the edges, from left to right
    /// @param visited a dynamic column for the ids of the nodes that it comes to, in the order of the walk
    /// @param between a dynamic column for the ids of the inner nodes, from left to right
    record Walk(Edge step, Graph.Nodes inner, long least, long most, Column steps, Column visited, Column between)
            implements PatternElement {
        @Override
        public List<Column> properties() {
            return step.properties();
        }

        @Override
        public Set<Column> columns() {
            return Stream.concat(Stream.of(steps, visited, between), step.columns().stream())
                    .collect(Collectors.toSet());
        }
    }
}

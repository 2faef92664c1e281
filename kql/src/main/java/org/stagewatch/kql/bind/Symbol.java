package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.Expression.FunctionDeclaration;
import org.stagewatch.kql.syntax.Expression.FunctionKind;
import org.stagewatch.kql.syntax.ParameterDeclaration;
import org.stagewatch.kql.syntax.Statement;

/// What a name that a query defines can mean.
sealed interface Symbol {
    /// A value, the same for the whole query.
    ///
    /// @param size how many steps it took to bind it: what each use adds to the query
    record Scalar(ScalarExpression value, int size) implements Symbol {}

    /// A table: rows that are read anew at each use.
    record Tabular(SharedRows rows) implements Symbol {}

    /// A function with the scope in which it was declared.
    record Function(FunctionDeclaration declaration, Scope scope) implements Symbol {}

    /// A graph, which only operators on graphs read.
    record OfGraph(Graph graph) implements Symbol {}

    /// The pattern of the `graph-match` whose conditions and columns are bound.
    record Pattern(GraphPattern pattern) implements Symbol {}

    /// A node or an edge of that pattern.
    record Element(PatternElement element) implements Symbol {}

    /// The entities that `macro-expand` takes in turn, with the scope in which they were named.
    record Group(List<Expression> entities, Scope scope) implements Symbol {}

    /// What `macro-expand` calls a database or a cluster.
    record Database(Expression path) implements Symbol {}

    /// A step of `scan`: the columns of its latest row.
    record Step(StepRow row) implements Symbol {}

    /// What `declare pattern` maps texts to, with the scope in which it was declared.
    record Mapped(Statement.Pattern pattern, Scope scope) implements Symbol {
        /// The arguments, and the path as the last of them.
        List<ParameterDeclaration> parameters() {
            List<ParameterDeclaration> parameters = new ArrayList<>(pattern.arguments());
            if (pattern.path() != null) {
                parameters.add(pattern.path());
            }
            return parameters;
        }

        /// A mapping as a function of the arguments.
        FunctionDeclaration declaration(Statement.Mapping mapping) {
            return new FunctionDeclaration(mapping.span(), FunctionKind.PLAIN, parameters(), mapping.body());
        }
    }

    /// A name whose definition had an error: every use of it is accepted.
    record Broken() implements Symbol {}
}

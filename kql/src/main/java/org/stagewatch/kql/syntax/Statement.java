package org.stagewatch.kql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.Span;

/// A statement of a query. Source: the manual page *Query statements*.
public sealed interface Statement extends SyntaxNode {
    /// `let name = value`; the value is scalar, tabular or an [Expression.FunctionDeclaration].
    record Let(Span span, Name name, Expression value) implements Statement {}

    /// The expression whose rows are the result.
    record Result(Span span, Expression expression) implements Statement {}

    /// `set option = value`.
    record SetOption(Span span, Name option, @Nullable Expression value) implements Statement {}

    /// `declare query_parameters (a: long = 1)`.
    record QueryParameters(Span span, List<ParameterDeclaration> parameters) implements Statement {
        public QueryParameters {
            parameters = List.copyOf(parameters);
        }
    }

    /// `alias database name = expression`.
    record Alias(Span span, Name name, Expression database) implements Statement {}

    /// `restrict access to (...)`.
    record Restrict(Span span, List<Expression> entities) implements Statement {
        public Restrict {
            entities = List.copyOf(entities);
        }
    }

    /// `declare pattern name = (a: string)[path: string] { mappings }`; without `=` it maps nothing.
    record Pattern(
            Span span,
            Name name,
            List<ParameterDeclaration> arguments,
            @Nullable ParameterDeclaration path,
            List<Mapping> mappings)
            implements Statement {
        public Pattern {
            arguments = List.copyOf(arguments);
            mappings = List.copyOf(mappings);
        }
    }

    /// `("a").["b"] = { body }`: what texts are mapped to.
    record Mapping(
            Span span, List<Expression> values, @Nullable Expression path, List<Statement> body) {
        public Mapping {
            values = List.copyOf(values);
            body = List.copyOf(body);
        }
    }
}

package org.stagewatch.kql.bind;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ExpressionColumns;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.type.ScalarType;

/// Binds the functions that only a graph's pattern has: `all`, `any`, `map` over a walk, and what is asked of a node.
///
/// Source: the manual pages of the graph functions.
final class GraphCall {
    /// The symbol under which a scope holds the pattern; no name of a query can be this.
    static final String PATTERN = "pattern of the graph";

    /// The symbol for the element that `all`, `any` and `map` look at just now.
    private static final String CURRENT = "current element";

    private static final Set<String> FUNCTIONS =
            Set.of("all", "any", "map", "inner_nodes", "node_degree_in", "node_degree_out", "node_id", "labels");

    private final ExpressionBinder expressions;
    private final Binding binding;
    private final GraphPattern pattern;
    private final Expression.Call call;

    private GraphCall(ExpressionBinder expressions, GraphPattern pattern, Expression.Call call) {
        this.expressions = expressions;
        this.binding = expressions.binding();
        this.pattern = pattern;
        this.call = call;
    }

    /// The bound call, or null if it is none of a graph's functions.
    static @Nullable ScalarExpression bind(ExpressionBinder expressions, Expression.Call call) {
        if (FUNCTIONS.contains(call.function().text())
                && expressions.scope().find(PATTERN) instanceof Symbol.Pattern(var pattern)) {
            return new GraphCall(expressions, pattern, call).bind();
        }
        return null;
    }

    private ScalarExpression bind() {
        return switch (call.function().text()) {
            case "all", "any", "map" -> overWalk();
            case "node_degree_in" -> degree(false);
            case "node_degree_out" -> degree(true);
            case "node_id" -> {
                Graph.Nodes node = node();
                yield node == null ? notANode() : operator("tostring", new ScalarExpression.ColumnValue(node.key()));
            }
            case "labels" -> labels();
            default ->
                invalid("`inner_nodes` stands only as the first argument of `all`, `any` and `map`", call.span());
        };
    }

    private @Nullable Expression argument(int index) {
        List<Argument> arguments = call.arguments();
        return index < arguments.size() ? arguments.get(index).value() : null;
    }

    private @Nullable PatternElement element(@Nullable Expression syntax) {
        return syntax instanceof Expression.NameReference(var name) ? element(name.text()) : null;
    }

    private @Nullable PatternElement element(String name) {
        return expressions.scope().find(name) instanceof Symbol.Element(var element) ? element : null;
    }

    private ScalarExpression overWalk() {
        Expression of = argument(0);
        Expression body = argument(1);
        if (of == null || body == null || call.arguments().size() != 2) {
            Diagnostic count = Problems.argumentCount(
                    call.function().text(), 2, 2, call.arguments().size(), call.span());
            return expressions.invalid(count);
        }
        Expression inner = innerNodesOf(of);
        if (!(element(inner == null ? of : inner) instanceof PatternElement.Walk walk)) {
            return invalid("the first argument is an edge of variable length", of.span());
        }
        return inner == null
                ? over(WalkQuery.Listed.edges(walk), walk, walk.step(), body)
                : over(WalkQuery.Listed.innerNodes(walk), walk, new PatternElement.Node(walk.inner()), body);
    }

    private static @Nullable Expression innerNodesOf(Expression expression) {
        return expression instanceof Expression.Call(var _, var function, var arguments)
                        && function.text().equals("inner_nodes")
                        && arguments.size() == 1
                ? arguments.getFirst().value()
                : null;
    }

    private ScalarExpression over(
            WalkQuery.Listed listed, PatternElement.Walk walk, PatternElement element, Expression body) {
        Rows rows = new Rows(listed.rows(), element.properties(), List.of(), null, Rows.Knowledge.COMPLETE, null);
        Scope scope = expressions.scope().with(CURRENT, new Symbol.Element(element));
        ExpressionBinder inner = new ExpressionBinder(binding, scope, rows);
        String function = call.function().text();
        ScalarExpression value = function.equals("map") ? inner.bind(body) : inner.bindAs(ScalarType.BOOL, body);
        if (value.type() == ScalarType.ERROR) {
            return value;
        }
        boolean isNested = element(CURRENT) != null;
        if (isNested || !inner.rows().equals(rows) || readsOther(value, element)) {
            binding.refuse(Problems.unsupported("this in `" + function + "`", body.span()));
        }
        WalkQuery query = new WalkQuery(expressions, call.span());
        return switch (function) {
            case "map" -> query.map(listed, value);
            case "any" -> query.any(listed, value);
            default -> {
                ScalarExpression all = query.all(listed, value);
                if (element.equals(walk.step())) {
                    pattern.note(all, walk, value);
                }
                yield all;
            }
        };
    }

    /// Whether a value for one element of a walk also depends on one edge of some walk: nothing says which.
    private boolean readsOther(ScalarExpression value, PatternElement element) {
        Set<Column> read = ExpressionColumns.of(value);
        return pattern.walks().stream()
                .filter(walk -> !walk.step().equals(element))
                .anyMatch(walk -> walk.properties().stream().anyMatch(read::contains));
    }

    /// The node that the call names, or the one just looked at.
    private Graph.@Nullable Nodes node() {
        Expression of = argument(0);
        PatternElement element = of == null ? element(CURRENT) : element(of);
        return element instanceof PatternElement.Node(var rows) ? rows : null;
    }

    /// The number of edges that a node has in the whole graph.
    private ScalarExpression degree(boolean isOut) {
        Graph.Nodes node = node();
        if (node == null) {
            return notANode();
        }
        Graph.Edges edges = pattern.graph().edges().renew(binding);
        ScalarExpression end = new ScalarExpression.ColumnValue(isOut ? edges.source() : edges.target());
        ScalarExpression isOfNode = operator("==", end, new ScalarExpression.ColumnValue(node.id()));
        return new WalkQuery(expressions, call.span()).count(new Plan.Filter(edges.plan(), isOfNode));
    }

    /// Only a stored graph has labels.
    private ScalarExpression labels() {
        Expression of = argument(0);
        return of != null && element(of) == null
                ? invalid("an element of the pattern must stand here", of.span())
                : new ScalarExpression.Constant(ScalarType.DYNAMIC, "[]");
    }

    private ScalarExpression notANode() {
        return invalid("a node of the pattern must stand here", call.span());
    }

    private ScalarExpression invalid(String message, Span place) {
        return expressions.invalid(Problems.badValue(message, place));
    }

    private ScalarExpression operator(String name, ScalarExpression... arguments) {
        return expressions.operator(name, call.span(), List.of(arguments));
    }
}

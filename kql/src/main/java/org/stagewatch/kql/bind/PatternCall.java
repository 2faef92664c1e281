package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.Expression;
import org.stagewatch.kql.syntax.ParameterDeclaration;
import org.stagewatch.kql.syntax.Statement;
import org.stagewatch.kql.type.ScalarType;

/// A call of what `declare pattern` has declared: `name("a").path`. The body that is mapped to these texts is called
/// like
/// a function, with the texts as its arguments. Source: the manual page *Pattern statement*.
///
/// @param call the call with the path as its last argument
record PatternCall(Symbol.Mapped mapped, Expression.Call call, Span span) {
    /// The call that an expression is, or null if it calls no pattern.
    static @Nullable PatternCall of(Expression expression, Scope scope) {
        if (expression instanceof Expression.Call call) {
            return scope.find(call.function().text()) instanceof Symbol.Mapped mapped
                    ? new PatternCall(mapped, call, call.span())
                    : null;
        }
        if (expression instanceof Expression.Member(var span, Expression.Call call, var member)
                && scope.find(call.function().text()) instanceof Symbol.Mapped mapped) {
            List<Argument> arguments = new ArrayList<>(call.arguments());
            Expression path = new Expression.Literal(member.span(), ScalarType.STRING, member.text());
            arguments.add(new Argument(member.span(), null, path));
            return new PatternCall(mapped, new Expression.Call(span, call.function(), arguments), span);
        }
        return null;
    }

    /// The function that it calls; null if none is mapped to its arguments, or several are.
    Symbol.@Nullable Function function() {
        List<Statement.Mapping> found = found();
        return found.size() == 1 ? function(found.getFirst()) : null;
    }

    BoundResult bind(Binding binding, ExpressionBinder arguments) {
        List<ParameterDeclaration> parameters = mapped.parameters();
        boolean lacksPath = mapped.pattern().path() != null && call.arguments().size() == parameters.size() - 1;
        if (lacksPath) {
            binding.refuse(Problems.unsupported(
                    "a pattern without its path", span, "Write the path behind it: `name(\"a\").path`."));
            return new BoundResult.Nothing();
        }
        if (call.arguments().size() != parameters.size()) {
            binding.report(Problems.argumentCount(
                    call.function().text(),
                    parameters.size(),
                    parameters.size(),
                    call.arguments().size(),
                    span));
            return new BoundResult.Nothing();
        }
        for (Argument argument : call.arguments()) {
            if (text(argument.value()) == null) {
                binding.report(Problems.badValue(
                        "the arguments of a pattern are texts that are written out", argument.span()));
                return new BoundResult.Nothing();
            }
        }
        List<Statement.Mapping> found = found();
        if (found.isEmpty()) {
            binding.report(Problems.notMapped(call.function().text(), span));
            return new BoundResult.Nothing();
        }
        if (found.size() > 1) {
            binding.refuse(Problems.unsupported("a pattern that maps the same texts twice", span));
            return new BoundResult.Nothing();
        }
        return new UserFunctionCall(binding, arguments).bind(call, function(found.getFirst()), null);
    }

    private List<Statement.Mapping> found() {
        List<@Nullable String> texts = new ArrayList<>();
        call.arguments().forEach(argument -> texts.add(text(argument.value())));
        return mapped.pattern().mappings().stream()
                .filter(mapping -> texts(mapping).equals(texts))
                .toList();
    }

    private Symbol.Function function(Statement.Mapping mapping) {
        return new Symbol.Function(mapped.declaration(mapping), mapped.scope());
    }

    private static List<@Nullable String> texts(Statement.Mapping mapping) {
        List<@Nullable String> texts = new ArrayList<>();
        mapping.values().forEach(value -> texts.add(text(value)));
        if (mapping.path() != null) {
            texts.add(text(mapping.path()));
        }
        return texts;
    }

    private static @Nullable String text(Expression value) {
        return value instanceof Expression.Literal(var _, var type, var text) && type == ScalarType.STRING
                ? String.valueOf(text)
                : null;
    }
}

package org.stagewatch.kql.syntax;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.Span;

/// A syntax tree as text without its spans, so that trees of different texts can be compared; and what must hold of the
/// spans themselves.
final class TreeText {
    /// Looked up once for each class of nodes, since the corpus has millions of them.
    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return accessorsOf(type);
        }
    };

    private TreeText() {}

    static String of(@Nullable Object node) {
        StringBuilder text = new StringBuilder();
        append(text, node);
        return text.toString();
    }

    /// Spans that do not lie within those of their parents.
    static List<String> strayingSpans(SyntaxNode root) {
        List<String> straying = new ArrayList<>();
        check(root, root.span(), straying);
        return straying;
    }

    private static void append(StringBuilder text, @Nullable Object node) {
        switch (node) {
            case null -> text.append("null");
            case Span _ -> text.append("");
            case Record record -> {
                text.append(record.getClass().getSimpleName()).append('(');
                for (Method component : ACCESSORS.get(record.getClass())) {
                    append(text, value(record, component));
                    text.append(' ');
                }
                text.append(')');
            }
            case List<?> list -> {
                text.append('[');
                for (Object item : list) {
                    append(text, item);
                    text.append(' ');
                }
                text.append(']');
            }
            default -> text.append(node);
        }
    }

    private static void check(@Nullable Object node, Span parent, List<String> straying) {
        switch (node) {
            case Span span -> {
                if (span.start() < parent.start() || span.end() > parent.end()) {
                    straying.add(span + " is outside " + parent);
                }
            }
            case SyntaxNode syntaxNode
            when !(node instanceof Query) && !syntaxNode.span().equals(parent) -> {
                check(syntaxNode.span(), parent, straying);
                components((Record) syntaxNode).forEach(value -> check(value, syntaxNode.span(), straying));
            }
            case Record record -> components(record).forEach(value -> check(value, parent, straying));
            case List<?> list -> list.forEach(item -> check(item, parent, straying));
            case null, default -> {}
        }
    }

    private static List<Object> components(Record record) {
        List<Object> values = new ArrayList<>();
        for (Method component : ACCESSORS.get(record.getClass())) {
            Object value = value(record, component);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static @Nullable Object value(Record record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException exception) {
            throw new AssertionError(exception);
        }
    }

    private static Method[] accessorsOf(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .peek(accessor -> accessor.setAccessible(true))
                .toArray(Method[]::new);
    }
}

package org.stagewatch.telemetry.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a column's value is made from an event.
public sealed interface ColumnExpression {
    /// The value; null if the event does not say.
    @Nullable
    Object value(RawEvent event);

    /// Adds the names of the event's fields that are read.
    void addFields(Set<String> names);

    /// Reads the form that mappings use; the package's description shows it.
    static ColumnExpression parse(String text) {
        List<ColumnExpression> choices = new ArrayList<>();
        for (String choice : text.split("\\?\\?")) {
            choices.add(parseChoice(choice.strip()));
        }
        return choices.size() == 1 ? choices.getFirst() : new FirstOf(choices);
    }

    private static ColumnExpression parseChoice(String text) {
        if (text.startsWith("'")) {
            return new Constant(text.substring(1, text.length() - 1));
        }
        String[] parts = text.split("\\|");
        ColumnExpression expression = new Field(parts[0].strip());
        for (int index = 1; index < parts.length; index++) {
            String[] words = parts[index].strip().split(" ", 2);
            expression = new Converted(expression, Step.named(words[0]), words.length > 1 ? words[1].strip() : "");
        }
        return expression;
    }

    /// The same text for every event.
    record Constant(String text) implements ColumnExpression {
        @Override
        public Object value(RawEvent event) {
            return text;
        }

        @Override
        public void addFields(Set<String> names) {
            // A constant reads nothing.
        }
    }

    /// A field of the event, or one of its own properties if the name begins with `@`.
    record Field(String name) implements ColumnExpression {
        @Override
        public @Nullable Object value(RawEvent event) {
            return switch (name) {
                case "@time" -> event.time();
                case "@computer" -> event.computer().isEmpty() ? null : event.computer();
                case "@provider" -> event.provider();
                case "@eventId" -> (long) event.eventId();
                default -> event.field(name);
            };
        }

        @Override
        public void addFields(Set<String> names) {
            names.add(name);
        }
    }

    record Converted(ColumnExpression input, Step step, String argument) implements ColumnExpression {
        @Override
        public @Nullable Object value(RawEvent event) {
            Object value = input.value(event);
            return value == null ? null : step.apply(value.toString(), argument);
        }

        @Override
        public void addFields(Set<String> names) {
            input.addFields(names);
        }
    }

    /// The first that is not null.
    record FirstOf(List<ColumnExpression> choices) implements ColumnExpression {
        public FirstOf {
            choices = List.copyOf(choices);
        }

        @Override
        public @Nullable Object value(RawEvent event) {
            for (ColumnExpression choice : choices) {
                Object value = choice.value(event);
                if (value != null) {
                    return value;
                }
            }
            return null;
        }

        @Override
        public void addFields(Set<String> names) {
            choices.forEach(choice -> choice.addFields(names));
        }
    }

    /// A property bag of those members that the event has; null if it has none.
    record Bag(Map<String, ColumnExpression> members) implements ColumnExpression {
        public Bag {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public @Nullable Object value(RawEvent event) {
            return JsonBag.write(members, event);
        }

        @Override
        public void addFields(Set<String> names) {
            members.values().forEach(member -> member.addFields(names));
        }
    }
}

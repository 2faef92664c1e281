package org.stagewatch.kql.syntax;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What may stand between two operands, and how tightly it binds.
sealed interface Infix {
    int OR = 1;
    int AND = 2;
    int EQUALITY = 3;
    int RELATION = 4;
    int SUM = 5;
    int PRODUCT = 6;
    /// `has` and its like bind tighter than `*`: `a + b has "x"` is `a + (b has "x")`.
    int TEXT = 7;

    int precedence();

    /// Whether a second operator of the same precedence may follow without parentheses.
    default boolean chains() {
        return switch (precedence()) {
            case OR, AND, SUM, PRODUCT -> true;
            default -> false;
        };
    }

    record Simple(BinaryOperator operator, int precedence) implements Infix {}

    record Members(MembershipOperator operator) implements Infix {
        @Override
        public int precedence() {
            return EQUALITY;
        }
    }

    record Between(BetweenOperator operator) implements Infix {
        @Override
        public int precedence() {
            return EQUALITY;
        }
    }

    static Simple of(BinaryOperator operator) {
        return new Simple(operator, precedence(operator));
    }

    static int precedence(BinaryOperator operator) {
        return switch (operator) {
            case OR -> Infix.OR;
            case AND -> Infix.AND;
            case EQUAL, NOT_EQUAL -> EQUALITY;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> RELATION;
            case ADD, SUBTRACT -> SUM;
            case MULTIPLY, DIVIDE, MODULO -> PRODUCT;
            default -> TEXT;
        };
    }

    /// The operator that a token is; null if it is none.
    static @Nullable Infix at(Token token) {
        return switch (token.kind()) {
            case IDENTIFIER, WORD_OPERATOR -> Table.WORDS.get(token.text());
            case EQUAL -> Table.EQUAL;
            case NOT_EQUAL -> Table.NOT_EQUAL;
            case EQUAL_IGNORING_CASE -> Table.EQUAL_IGNORING_CASE;
            case NOT_EQUAL_IGNORING_CASE -> Table.NOT_EQUAL_IGNORING_CASE;
            case LESS -> Table.LESS;
            case LESS_OR_EQUAL -> Table.LESS_OR_EQUAL;
            case GREATER -> Table.GREATER;
            case GREATER_OR_EQUAL -> Table.GREATER_OR_EQUAL;
            case PLUS -> Table.ADD;
            case MINUS -> Table.SUBTRACT;
            case STAR -> Table.MULTIPLY;
            case SLASH -> Table.DIVIDE;
            case PERCENT -> Table.MODULO;
            default -> null;
        };
    }

    /// The operators by their spelling.
    final class Table {
        private static final Infix EQUAL = of(BinaryOperator.EQUAL);
        private static final Infix NOT_EQUAL = of(BinaryOperator.NOT_EQUAL);
        private static final Infix EQUAL_IGNORING_CASE = of(BinaryOperator.EQUAL_IGNORING_CASE);
        private static final Infix NOT_EQUAL_IGNORING_CASE = of(BinaryOperator.NOT_EQUAL_IGNORING_CASE);
        private static final Infix LESS = of(BinaryOperator.LESS);
        private static final Infix LESS_OR_EQUAL = of(BinaryOperator.LESS_OR_EQUAL);
        private static final Infix GREATER = of(BinaryOperator.GREATER);
        private static final Infix GREATER_OR_EQUAL = of(BinaryOperator.GREATER_OR_EQUAL);
        private static final Infix ADD = of(BinaryOperator.ADD);
        private static final Infix SUBTRACT = of(BinaryOperator.SUBTRACT);
        private static final Infix MULTIPLY = of(BinaryOperator.MULTIPLY);
        private static final Infix DIVIDE = of(BinaryOperator.DIVIDE);
        private static final Infix MODULO = of(BinaryOperator.MODULO);

        /// Old spellings that the service still takes.
        private static final Map<String, BinaryOperator> OLD_WORDS = Map.ofEntries(
                entry("notcontains", BinaryOperator.NOT_CONTAINS),
                entry("containscs", BinaryOperator.CONTAINS_CASE_SENSITIVE),
                entry("notcontainscs", BinaryOperator.NOT_CONTAINS_CASE_SENSITIVE),
                entry("!containscs", BinaryOperator.NOT_CONTAINS_CASE_SENSITIVE));

        private static final Map<String, Infix> WORDS = words();

        private Table() {}

        private static Map<String, Infix> words() {
            Map<String, Infix> words = new HashMap<>();
            for (BinaryOperator operator : BinaryOperator.values()) {
                words.put(operator.text(), of(operator));
            }
            OLD_WORDS.forEach((word, operator) -> words.put(word, of(operator)));
            // Two tokens; the parser looks at the second.
            words.put("matches", of(BinaryOperator.MATCHES_REGEX));
            for (MembershipOperator operator : MembershipOperator.values()) {
                words.put(operator.text(), new Members(operator));
            }
            for (BetweenOperator operator : BetweenOperator.values()) {
                words.put(operator.text(), new Between(operator));
            }
            return Map.copyOf(words);
        }
    }
}

package org.stagewatch.kql.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// SQL text with placeholders: `strpos({source}, {lookup}) - 1`.
///
/// A placeholder `{x}` takes one expression, `{x...}` a list that is printed with commas. Text in single quotes is left
/// alone, and `{{` stands for a brace.
///
/// @param isAtomic whether the filled template can stand as an operand without parentheses
public record SqlTemplate(List<Part> parts, boolean isAtomic) {
    public SqlTemplate {
        parts = List.copyOf(parts);
    }

    /// A piece of a template.
    public sealed interface Part {
        record Fixed(String sql) implements Part {}

        /// @param isDelimited whether commas or parentheses stand on both sides, so that no more are needed
        record Placeholder(String name, boolean isList, boolean isDelimited) implements Part {}
    }

    public static SqlTemplate of(String text) {
        return new SqlTemplate(parts(text), isAtomic(text.strip()));
    }

    /// The names of the placeholders in the order in which they first occur.
    public List<String> placeholders() {
        return parts.stream()
                .flatMap(part ->
                        part instanceof Part.Placeholder(var name, var _, var _) ? Stream.of(name) : Stream.empty())
                .distinct()
                .toList();
    }

    /// Fills the placeholders by position. If the last is a list, it takes all that is left.
    public SqlExpression fill(List<SqlExpression> arguments) {
        List<String> names = placeholders();
        Map<String, List<SqlExpression>> filled = new LinkedHashMap<>();
        for (int index = 0; index < names.size(); index++) {
            boolean takesRest = index == names.size() - 1 && isList(names.get(index));
            if (!takesRest && index >= arguments.size()) {
                throw new IllegalArgumentException("the template needs " + names + ", got " + arguments.size());
            }
            filled.put(names.get(index), arguments.subList(index, takesRest ? arguments.size() : index + 1));
        }
        return new SqlExpression.Filled(this, filled);
    }

    public boolean isList(String name) {
        return parts.stream()
                .anyMatch(part -> part instanceof Part.Placeholder(var placeholder, var isList, var _)
                        && isList
                        && placeholder.equals(name));
    }

    @Override
    public String toString() {
        return parts.stream()
                .map(part -> switch (part) {
                    case Part.Fixed(var sql) -> sql;
                    case Part.Placeholder(var name, var isList, var _) -> "{" + name + (isList ? "...}" : "}");
                })
                .collect(Collectors.joining());
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder fixed = new StringBuilder();
        boolean isQuoted = false;
        int index = 0;
        while (index < text.length()) {
            char character = text.charAt(index);
            if (character == '\'') {
                isQuoted = !isQuoted;
            }
            if (character != '{' || isQuoted) {
                fixed.append(character);
                index++;
            } else if (text.startsWith("{{", index)) {
                fixed.append('{');
                index += 2;
            } else {
                int end = text.indexOf('}', index);
                if (end < 0) {
                    throw new IllegalArgumentException("a placeholder is not closed: " + text);
                }
                String name = text.substring(index + 1, end);
                boolean isList = name.endsWith("...");
                char before = lastVisible(fixed);
                parts.add(new Part.Fixed(fixed.toString()));
                fixed.setLength(0);
                boolean isDelimited = (before == '(' || before == ',') && isDelimiter(text, end + 1);
                parts.add(new Part.Placeholder(
                        isList ? name.substring(0, name.length() - 3) : name, isList, isDelimited));
                index = end + 1;
            }
        }
        parts.add(new Part.Fixed(fixed.toString()));
        parts.removeIf(part -> part instanceof Part.Fixed(var sql) && sql.isEmpty());
        return parts;
    }

    private static char lastVisible(CharSequence text) {
        for (int index = text.length() - 1; index >= 0; index--) {
            if (!Character.isWhitespace(text.charAt(index))) {
                return text.charAt(index);
            }
        }
        return ' ';
    }

    private static boolean isDelimiter(String text, int from) {
        for (int index = from; index < text.length(); index++) {
            char character = text.charAt(index);
            if (!Character.isWhitespace(character)) {
                return character == ')' || character == ',';
            }
        }
        return false;
    }

    /// A call `f(...)`, a parenthesis, a single `CASE ... END` or a lone placeholder.
    private static boolean isAtomic(String text) {
        if (text.matches("\\{\\w+}|\\w+|'[^']*'")) {
            return true;
        }
        if (text.startsWith("CASE ") && text.endsWith("END")) {
            return text.indexOf("CASE ", 1) < 0;
        }
        int open = text.indexOf('(');
        if (open < 0 || !text.substring(0, open).matches("\\w*") || !text.endsWith(")")) {
            return false;
        }
        int depth = 0;
        boolean isQuoted = false;
        for (int index = open; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\'') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && character == '(') {
                depth++;
            } else if (!isQuoted && character == ')' && --depth == 0) {
                return index == text.length() - 1;
            }
        }
        return false;
    }
}

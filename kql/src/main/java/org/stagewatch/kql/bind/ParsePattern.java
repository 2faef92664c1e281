package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.text.RegexSyntax;
import org.stagewatch.kql.syntax.Operator.ParsePart;
import org.stagewatch.kql.type.ScalarType;

/// The pattern of `parse` as a regular expression whose groups are the columns. Source: the manual page *parse
/// operator*.
///
/// With `kind = regex` a column takes as much as it can, unless the flag `U` says otherwise, and stays within a line,
/// unless the flag `s` does. A value that is not of its column's type fails the whole pattern; with `relaxed` it is
/// only null.
///
/// @param isStrict whether it also fails for values whose form the regular expression doesn't check
record ParsePattern(String regex, List<Captured> captured, boolean isStrict) {
    ParsePattern {
        captured = List.copyOf(captured);
    }

    record Captured(ParsePart.Capture capture, int group) {
        ScalarType type() {
            return Objects.requireNonNullElse(capture.type(), ScalarType.STRING);
        }

        /// Whether the regular expression takes any text for the value, though not each is one.
        boolean isUnchecked() {
            return switch (type()) {
                case BOOL, DATETIME, TIMESPAN, GUID -> true;
                case INT, LONG, REAL, DECIMAL, STRING, DYNAMIC, ERROR -> false;
            };
        }
    }

    static ParsePattern of(List<ParsePart> parts, ParameterText parameters) {
        String kind = parameters.find("kind");
        String flags = parameters.find("flags");
        boolean isRegex = "regex".equals(kind);
        boolean isRelaxed = "relaxed".equals(kind);
        StringBuilder regex = new StringBuilder(isRegex ? flagGroup(flags) : "(?s)").append('^');
        List<Captured> captured = new ArrayList<>();
        int group = 0;
        for (int index = 0; index < parts.size(); index++) {
            boolean isLast = index == parts.size() - 1;
            switch (parts.get(index)) {
                case ParsePart.Text(var _, var text) -> {
                    regex.append(isRegex ? "(?:" + RegexSyntax.portable(text) + ")" : quoted(text));
                    group += isRegex ? RegexSyntax.groups(text) : 0;
                }
                case ParsePart.Anything _ -> regex.append(isLast || isRegex ? ".*" : ".*?");
                case ParsePart.Capture capture -> {
                    group++;
                    captured.add(new Captured(capture, group));
                    String any = isLast || isRegex ? ".*" : ".*?";
                    regex.append('(')
                            .append(valuePattern(capture.type(), any, isRelaxed))
                            .append(')');
                }
            }
        }
        return new ParsePattern(regex.append('$').toString(), captured, !isRelaxed);
    }

    private static String flagGroup(@Nullable String flags) {
        return flags == null || flags.isEmpty() ? "" : "(?" + flags + ")";
    }

    /// What a value looks like; where a mistake is forgiven, anything else too.
    private static String valuePattern(@Nullable ScalarType type, String any, boolean isRelaxed) {
        String number = switch (type) {
            case INT, LONG -> "[-+]?\\d+";
            case REAL, DECIMAL -> "[-+]?\\d*\\.?\\d+(?:[eE][-+]?\\d+)?";
            case BOOL, STRING, DATETIME, TIMESPAN, GUID, DYNAMIC, ERROR -> null;
            case null -> null;
        };
        if (number == null) {
            return any;
        }
        return isRelaxed ? number + "|" + any : number;
    }

    /// A text as a regular expression that matches it alone, in the syntax that RE2 and Java share.
    private static String quoted(String text) {
        return Pattern.compile("[\\\\^$.|?*+()\\[\\]{}-]").matcher(text).replaceAll("\\\\$0");
    }
}

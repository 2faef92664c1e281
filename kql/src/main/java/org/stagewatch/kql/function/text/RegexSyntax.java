package org.stagewatch.kql.function.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.ArgumentCheck;

/// Finds what RE2 does not accept in a regular expression, so that the user hears of it before the query runs.
///
/// It says nothing about a pattern that it isn't sure of: such a one fails when it is run.
public final class RegexSyntax {
    private static final int MOST_REPETITIONS = 1_000;
    private static final int DEEPEST = 1_000;
    private static final String FLAGS = "imsU";
    private static final String ZERO_WIDTH = "bBAz";

    private final String pattern;
    private final RegexEscape escapes;
    private final Set<String> names = new HashSet<>();
    private final List<Integer> shortNames = new ArrayList<>();
    private int at;
    private int depth;
    private int groups;
    private boolean isRepeatable;
    private boolean isRepeated;

    private RegexSyntax(String pattern) {
        this.pattern = pattern;
        escapes = new RegexEscape(pattern);
    }

    /// What is wrong with a pattern, for a user to read; null if nothing is.
    public static @Nullable String problem(String pattern) {
        try {
            new RegexSyntax(pattern).read();
            return null;
        } catch (RegexFault fault) {
            return "`" + fault.construct() + "` at character " + (fault.place() + 1) + " of the regular expression: "
                    + fault.reason();
        }
    }

    /// How many groups of a pattern without problems capture.
    public static int groups(String pattern) {
        RegexSyntax syntax = new RegexSyntax(pattern);
        try {
            syntax.read();
        } catch (RegexFault fault) {
            throw new IllegalArgumentException(fault.reason(), fault);
        }
        return syntax.groups;
    }

    /// A pattern without problems, with groups named in the one way that all versions of RE2 read: `(?P<name>...)`.
    public static String portable(String pattern) {
        RegexSyntax syntax = new RegexSyntax(pattern);
        try {
            syntax.read();
        } catch (RegexFault fault) {
            throw new IllegalArgumentException(fault.reason(), fault);
        }
        StringBuilder portable = new StringBuilder(pattern);
        syntax.shortNames.reversed().forEach(place -> portable.insert(place + "(?".length(), 'P'));
        return portable.toString();
    }

    /// Checks the argument that is a pattern, where it is a constant.
    public static ArgumentCheck of(int argument) {
        return new RegexArgument(argument);
    }

    static ArgumentCheck.@Nullable Fault fault(List<@Nullable Object> constants, int argument) {
        String problem = constants.get(argument) instanceof String pattern ? problem(pattern) : null;
        return problem == null ? null : new ArgumentCheck.Fault(argument, problem);
    }

    private void read() throws RegexFault {
        while (at < pattern.length()) {
            switch (pattern.charAt(at)) {
                case '(' -> open();
                case ')' -> close();
                case '|' -> {
                    at++;
                    isRepeatable = false;
                    isRepeated = false;
                }
                case '*', '+', '?' -> repeat(at + 1);
                case '{' -> braces();
                case '[' -> item(new RegexClass(pattern, escapes).end(at));
                case '\\' -> item(escape());
                default -> item(at + 1);
            }
        }
        if (depth > 0) {
            throw new RegexFault("(", pattern.lastIndexOf('('), "a group is not closed");
        }
    }

    private void item(int end) {
        at = end;
        isRepeatable = true;
        isRepeated = false;
    }

    private int escape() throws RegexFault {
        if (pattern.startsWith("\\Q", at)) {
            int end = pattern.indexOf("\\E", at);
            return end < 0 ? pattern.length() : end + 2;
        }
        boolean isZeroWidth = at + 1 < pattern.length() && ZERO_WIDTH.indexOf(pattern.charAt(at + 1)) >= 0;
        return isZeroWidth || pattern.startsWith("\\C", at) ? at + 2 : escapes.end(at);
    }

    private void close() throws RegexFault {
        if (depth == 0) {
            throw new RegexFault(")", at, "no group is open here");
        }
        depth--;
        item(at + 1);
    }

    private void open() throws RegexFault {
        if (!pattern.startsWith("(?", at)) {
            groups++;
            enter(at + 1);
            return;
        }
        for (String lookaround : List.of("(?=", "(?!", "(?<=", "(?<!")) {
            if (pattern.startsWith(lookaround, at)) {
                throw new RegexFault(lookaround, at, "lookahead and lookbehind are not supported");
            }
        }
        if (pattern.startsWith("(?P=", at)) {
            throw new RegexFault("(?P=", at, "references to groups are not supported");
        }
        if (pattern.startsWith("(?>", at)) {
            throw new RegexFault("(?>", at, "atomic groups are not supported");
        }
        if (pattern.startsWith("(?P<", at)) {
            named(at + "(?P<".length());
        } else if (pattern.startsWith("(?<", at)) {
            shortNames.add(at);
            named(at + "(?<".length());
        } else {
            flags();
        }
    }

    private void enter(int inside) throws RegexFault {
        depth++;
        if (depth > DEEPEST) {
            throw new RegexFault("(", at, "groups nest too deep");
        }
        at = inside;
        isRepeatable = false;
        isRepeated = false;
    }

    private void named(int start) throws RegexFault {
        int end = pattern.indexOf('>', start);
        String name = end < 0 ? "" : pattern.substring(start, end);
        if (name.isEmpty() || !name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c))) {
            throw new RegexFault(pattern.substring(at, start), at, "the name of this group is not valid");
        }
        if (!names.add(name)) {
            throw new RegexFault(pattern.substring(at, end + 1), at, "there is already a group of this name");
        }
        groups++;
        enter(end + 1);
    }

    /// `(?i)`, `(?s-m:`, `(?:`.
    private void flags() throws RegexFault {
        boolean isNegated = false;
        boolean isFlagNext = false;
        for (int index = at + 2; index < pattern.length(); index++) {
            char flag = pattern.charAt(index);
            if (FLAGS.indexOf(flag) >= 0) {
                isFlagNext = false;
            } else if (flag == '-' && !isNegated) {
                isNegated = true;
                isFlagNext = true;
            } else if ((flag == ':' || flag == ')') && !isFlagNext) {
                if (flag == ':') {
                    enter(index + 1);
                } else {
                    at = index + 1;
                    isRepeated = false;
                }
                return;
            } else {
                throw new RegexFault(
                        pattern.substring(at, index + 1), at, "no such group; there are `(?:...)` and `(?i)`");
            }
        }
        throw new RegexFault("(?", at, "a group is not closed");
    }

    private void repeat(int end) throws RegexFault {
        String operator = pattern.substring(at, end);
        if (isRepeated) {
            throw new RegexFault(operator, at, "a repetition can't follow a repetition");
        }
        if (!isRepeatable) {
            throw new RegexFault(operator, at, "there is nothing to repeat before it");
        }
        at = pattern.startsWith("?", end) ? end + 1 : end;
        isRepeated = true;
    }

    /// `{2}`, `{2,}` and `{2,5}` repeat; any other brace is a character.
    private void braces() throws RegexFault {
        int end = pattern.indexOf('}', at);
        String inside = end < 0 ? "" : pattern.substring(at + 1, end);
        if (!isCount(inside)) {
            item(at + 1);
            return;
        }
        int comma = inside.indexOf(',');
        long least = number(comma < 0 ? inside : inside.substring(0, comma));
        long most = comma < 0 || comma == inside.length() - 1 ? least : number(inside.substring(comma + 1));
        if (least > most || most > MOST_REPETITIONS) {
            throw new RegexFault(
                    pattern.substring(at, end + 1), at, "it must count upwards, to " + MOST_REPETITIONS + " at most");
        }
        repeat(end + 1);
    }

    private static boolean isCount(String inside) {
        int comma = inside.indexOf(',');
        return comma < 0
                ? isNumber(inside)
                : isNumber(inside.substring(0, comma))
                        && (comma == inside.length() - 1 || isNumber(inside.substring(comma + 1)));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static long number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(digits);
    }
}

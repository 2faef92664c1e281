package org.stagewatch.kql.function.text;

import java.util.Set;

/// The classes of RE2: `[a-z_]`, `[^\d]`, `[[:alpha:]]`.
final class RegexClass {
    private static final Set<String> NAMES = Set.of(
            "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper",
            "word", "xdigit");

    private final String pattern;
    private final RegexEscape escapes;

    RegexClass(String pattern, RegexEscape escapes) {
        this.pattern = pattern;
        this.escapes = escapes;
    }

    /// Where the class that begins with this bracket ends.
    int end(int start) throws RegexFault {
        int at = pattern.startsWith("^", start + 1) ? start + 2 : start + 1;
        int first = at;
        while (at < pattern.length() && (pattern.charAt(at) != ']' || at == first)) {
            at = isNamed(at) ? named(at) : isSet(at) ? escapes.end(at) : range(at);
        }
        if (at >= pattern.length()) {
            throw new RegexFault("[", start, "a class is not closed");
        }
        return at + 1;
    }

    private boolean isSet(int at) {
        return pattern.charAt(at) == '\\' && escapes.isClass(at);
    }

    private boolean isNamed(int at) {
        return pattern.startsWith("[:", at) && pattern.indexOf(":]", at + 2) >= 0;
    }

    private int named(int at) throws RegexFault {
        int end = pattern.indexOf(":]", at + 2) + 2;
        String name = pattern.substring(at + 2, end - 2);
        if (!NAMES.contains(name.startsWith("^") ? name.substring(1) : name)) {
            throw new RegexFault(pattern.substring(at, end), at, "there is no class of this name");
        }
        return end;
    }

    private int range(int at) throws RegexFault {
        int dash = character(at);
        boolean isRange =
                pattern.startsWith("-", dash) && dash + 1 < pattern.length() && pattern.charAt(dash + 1) != ']';
        if (!isRange) {
            return dash;
        }
        int end = character(dash + 1);
        boolean isPlain = pattern.charAt(at) != '\\' && pattern.charAt(dash + 1) != '\\';
        if (isSet(dash + 1) || isPlain && pattern.codePointAt(at) > pattern.codePointAt(dash + 1)) {
            throw new RegexFault(pattern.substring(at, end), at, "a range goes from a lower character to a higher");
        }
        return end;
    }

    private int character(int at) throws RegexFault {
        return pattern.charAt(at) == '\\' ? escapes.end(at) : at + Character.charCount(pattern.codePointAt(at));
    }
}

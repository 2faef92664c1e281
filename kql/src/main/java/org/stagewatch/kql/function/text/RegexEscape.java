package org.stagewatch.kql.function.text;

import java.util.Set;

/// The escapes of RE2 that stand for a character or for a class of characters: `\n`, `\x41`, `\d`, `\p{Greek}`.
final class RegexEscape {
    private static final String CONTROL = "afnrtv";
    private static final String CLASSES = "dDsSwW";
    private static final Set<String> CATEGORIES = Set.of(
            "Any", "C", "Cc", "Cf", "Co", "Cs", "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N", "Nd",
            "Nl", "No", "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So", "Z", "Zl", "Zp",
            "Zs");

    private final String pattern;

    RegexEscape(String pattern) {
        this.pattern = pattern;
    }

    /// Whether an escape stands for many characters.
    boolean isClass(int start) {
        return start + 1 < pattern.length() && (CLASSES + "pP").indexOf(pattern.charAt(start + 1)) >= 0;
    }

    /// Where the escape that begins with this backslash ends.
    int end(int start) throws RegexFault {
        if (start + 1 == pattern.length()) {
            throw new RegexFault("\\", start, "nothing follows the backslash");
        }
        char letter = pattern.charAt(start + 1);
        int after = start + 2;
        if (letter == 'x') {
            return hexadecimal(start);
        }
        if (letter == 'p' || letter == 'P') {
            return unicode(start);
        }
        if (letter == '0') {
            return octal(after);
        }
        if (letter >= '1' && letter <= '9') {
            if (letter <= '7' && isOctal(after)) {
                return octal(after);
            }
            throw new RegexFault(pattern.substring(start, after), start, "references to groups are not supported");
        }
        boolean isPunctuation = letter < 128 && !Character.isLetterOrDigit(letter);
        if (isPunctuation || CONTROL.indexOf(letter) >= 0 || CLASSES.indexOf(letter) >= 0) {
            return after;
        }
        throw new RegexFault(pattern.substring(start, after), start, "there is no such escape");
    }

    private boolean isOctal(int index) {
        return index < pattern.length() && pattern.charAt(index) >= '0' && pattern.charAt(index) <= '7';
    }

    private int octal(int from) {
        int end = from;
        while (end < from + 2 && isOctal(end)) {
            end++;
        }
        return end;
    }

    private int hexadecimal(int start) throws RegexFault {
        boolean isBraced = pattern.startsWith("{", start + 2);
        int from = isBraced ? start + 3 : start + 2;
        int end = isBraced ? pattern.indexOf('}', from) : Math.min(from + 2, pattern.length());
        String digits = end < 0 ? "" : pattern.substring(from, end);
        boolean isNumber = digits.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
        boolean hasLength = isBraced ? !digits.isEmpty() && digits.length() <= 8 : digits.length() == 2;
        if (!isNumber || !hasLength || Long.parseLong(digits, 16) > Character.MAX_CODE_POINT) {
            throw new RegexFault("\\x", start, "it takes two hexadecimal digits, or up to `{10FFFF}`");
        }
        return isBraced ? end + 1 : end;
    }

    private int unicode(int start) throws RegexFault {
        int from = start + 2;
        boolean isBraced = pattern.startsWith("{", from);
        int end = isBraced ? pattern.indexOf('}', from) : Math.min(from + 1, pattern.length());
        String name = end < 0 ? "" : pattern.substring(isBraced ? from + 1 : from, end);
        String plain = isBraced && name.startsWith("^") ? name.substring(1) : name;
        if (!CATEGORIES.contains(plain) && !isScript(plain)) {
            throw new RegexFault(
                    pattern.substring(start, Math.min(start + 2, pattern.length())),
                    start,
                    "there is no Unicode category or script of this name");
        }
        return isBraced ? end + 1 : end;
    }

    private static boolean isScript(String name) {
        if (name.length() < 2) {
            return false;
        }
        try {
            Character.UnicodeScript.forName(name);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}

package org.stagewatch.detection.exclusion;

import java.util.Locale;
import java.util.regex.Pattern;

/// Names of hosts as the package's function `ShortHost` makes them.
final class HostName {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+");

    private HostName() {}

    /// Without the domain and in lower case; an address stays whole.
    static String shortOf(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        int dot = lower.indexOf('.');
        return dot < 0 || lower.contains(":") || ADDRESS.matcher(lower).matches() ? lower : lower.substring(0, dot);
    }
}

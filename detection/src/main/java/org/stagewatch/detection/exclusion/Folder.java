package org.stagewatch.detection.exclusion;

import java.util.Locale;

/// A folder as the package's function `KnownTransfers` compares it: `\\host\share\x` and `share\x` are one, and an
/// administrative share stands for what it shares.
///
/// @param path in lower case, without the host and without separators at its end
public record Folder(String path) {
    static Folder of(String text) {
        String path = text.strip().toLowerCase(Locale.ROOT);
        if (path.startsWith("\\\\") && path.indexOf('\\', 2) > 2) {
            path = path.substring(path.indexOf('\\', 2) + 1);
        }
        if (path.matches("[a-z]\\$(\\\\.*)?")) {
            path = path.charAt(0) + ":" + path.substring(2);
        } else if (path.matches("admin\\$(\\\\.*)?")) {
            path = "c:\\windows" + path.substring("admin$".length());
        }
        int end = path.length();
        while (end > 0 && (path.charAt(end - 1) == '\\' || path.charAt(end - 1) == '/')) {
            end--;
        }
        return new Folder(path.substring(0, end));
    }

    boolean isAny() {
        return path.isEmpty();
    }

    /// Whether the other is this folder or lies below it.
    boolean holds(Folder other) {
        return isAny()
                || other.path.equals(path)
                || other.path.startsWith(path + "\\")
                || other.path.startsWith(path + "/");
    }
}

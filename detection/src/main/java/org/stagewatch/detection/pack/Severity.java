package org.stagewatch.detection.pack;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How bad it is if it is true, the least first.
public enum Severity {
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }

    static @Nullable Severity named(String label) {
        for (Severity severity : values()) {
            if (severity.label().equals(label.toLowerCase(Locale.ROOT))) {
                return severity;
            }
        }
        return null;
    }
}

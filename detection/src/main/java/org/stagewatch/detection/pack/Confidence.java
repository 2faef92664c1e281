package org.stagewatch.detection.pack;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How likely it is true, the least first.
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Confidence named(String label) {
        for (Confidence confidence : values()) {
            if (confidence.label().equals(label.toLowerCase(Locale.ROOT))) {
                return confidence;
            }
        }
        return null;
    }
}

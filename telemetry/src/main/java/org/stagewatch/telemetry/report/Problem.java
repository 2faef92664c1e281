package org.stagewatch.telemetry.report;

import org.jspecify.annotations.Nullable;

/// Something in a file that could not be used.
///
/// @param position the place in the file, such as `line 12` or `byte 4096`; empty if it is the whole file
/// @param column the column whose value is wrong, or null
/// @param message what is wrong
/// @param remedy what the user can do about it, or null
public record Problem(
        String position,
        @Nullable String column,
        String message,
        @Nullable String remedy) {
    /// One line for a person.
    public String text() {
        StringBuilder text = new StringBuilder();
        if (!position.isEmpty()) {
            text.append(position).append(": ");
        }
        if (column != null) {
            text.append(column).append(": ");
        }
        text.append(message);
        return remedy == null
                ? text.toString()
                : text.append(". ").append(remedy).toString();
    }
}
